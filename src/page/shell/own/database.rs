//! The browser's database, where a reader's file is kept. The only module that knows it; part of the program that reads own tables.

use super::kept::{NAME, shown_file};
use crate::lang::Lang;
use crate::words::own_data as words;
use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

const DATABASE: &str = "tien-do";
const STORE: &str = "files";
/// One file is kept, under one key.
const KEY: &str = "own";

/// What is asked of the database comes later.
pub(super) type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Keeps the file that is shown; returns what the reader is told.
pub(super) fn keep(lang: Lang) -> Later<String> {
    Box::pin(async move {
        match kept().await {
            Ok(()) => words::kept(lang).to_owned(),
            Err(why) if is_full(&why) => words::keep_full(lang).to_owned(),
            Err(_) => words::keep_unable(lang).to_owned(),
        }
    })
}

/// The file that is kept, or why there is none.
pub(super) fn read(lang: Lang) -> Later<Result<File, String>> {
    Box::pin(async move {
        let found = async { done(&store(IdbTransactionMode::Readonly).await?.get(&KEY.into())?).await?.dyn_into::<File>() }.await;
        found.map_err(|_| {
            forget();
            words::kept_gone(lang).to_owned()
        })
    })
}

/// Takes the file off the device, the database with it.
pub(super) fn remove(lang: Lang) -> Later<String> {
    Box::pin(async move {
        forget();
        let deleted = async {
            let asked = factory()?.delete_database(DATABASE)?;
            done(&asked).await
        };
        match deleted.await {
            Ok(_) => words::removed(lang).to_owned(),
            Err(_) => words::not_removed(lang).to_owned(),
        }
    })
}

async fn kept() -> Result<(), JsValue> {
    let file = shown_file().ok_or(JsValue::NULL)?;
    done(&store(IdbTransactionMode::Readwrite).await?.put_with_key(&file, &KEY.into())?).await?;
    window().local_storage()?.ok_or(JsValue::NULL)?.set_item(NAME, &file.name())
}

fn forget() {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(NAME);
    }
}

fn is_full(why: &JsValue) -> bool {
    Reflect::get(why, &"name".into()).is_ok_and(|name| name == "QuotaExceededError")
}

fn factory() -> Result<web_sys::IdbFactory, JsValue> {
    window().indexed_db()?.ok_or(JsValue::NULL)
}

async fn store(mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    let asked: IdbOpenDbRequest = factory()?.open_with_u32(DATABASE, 1)?;
    let made = asked.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        let database = made.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        // Where it fails, so does the opening.
        drop(database.map(|database| database.create_object_store(STORE)));
    });
    asked.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = done(&asked).await?.dyn_into()?;
    // Another page of the reader's may delete it.
    let closing = database.clone();
    let close = Closure::<dyn FnMut()>::new(move || closing.close());
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    database.transaction_with_str_and_mode(STORE, mode)?.object_store(STORE)
}

/// The result of a request, or its error.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let answered = Promise::new(&mut |resolve, reject| {
        let (well, badly) = (request.clone(), request.clone());
        let succeeded = Closure::once_into_js(move || drop(resolve.call1(&JsValue::NULL, &well.result().unwrap_or_default())));
        let failed = Closure::once_into_js(move || {
            let why = Reflect::get(&badly, &"error".into()).unwrap_or_default();
            drop(reject.call1(&JsValue::NULL, &why));
        });
        request.set_onsuccess(Some(succeeded.unchecked_ref()));
        request.set_onerror(Some(failed.unchecked_ref()));
    });
    JsFuture::from(answered).await
}
