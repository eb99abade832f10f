//! Signals and memos of the page with their types erased: Leptos writes the machinery of each anew for every type and closure, about
//! 4 KB apiece, and so there is one signal, one memo and one effect here for everything.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// What a signal or memo keeps. Numbers are the same when they are equal; anything else when it is the very same object.
#[derive(Clone)]
enum Kept {
    Number(usize),
    Object(Arc<dyn Any + Send + Sync>),
}

impl PartialEq for Kept {
    fn eq(&self, other: &Kept) -> bool {
        match (self, other) {
            (Kept::Number(one), Kept::Number(other)) => one == other,
            (Kept::Object(one), Kept::Object(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Kept {
    fn object<T: Send + Sync + 'static>(value: T) -> Kept {
        Kept::Object(Arc::new(value))
    }

    fn number(&self) -> usize {
        match self {
            Kept::Number(number) => *number,
            Kept::Object(_) => 0,
        }
    }

    fn read<T: 'static, R>(&self, read: impl FnOnce(&T) -> R) -> R {
        match self {
            Kept::Object(object) => match object.downcast_ref() {
                Some(value) => read(value),
                None => unreachable!("every handle is made with the type that it reads"),
            },
            Kept::Number(_) => unreachable!("numbers have a handle of their own"),
        }
    }
}

type Compute = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

fn memo(compute: Box<dyn Fn() -> Kept + Send + Sync>) -> Memo<Kept> {
    let compute: Compute = Box::new(move |_| compute());
    Memo::new(compute)
}

/// A value computed from signals; whoever reads it is told of every new one.
pub struct Held<T>(Memo<Kept>, PhantomData<fn() -> T>);

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        *self
    }
}
impl<T> Copy for Held<T> {}

pub fn held<T: Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Held<T> {
    Held(memo(Box::new(move || Kept::object(compute()))), PhantomData)
}

impl<T: 'static> Held<T> {
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.get().read(read)
    }

    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.get_untracked().read(read)
    }

    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    pub fn track(self) {
        self.0.track();
    }
}

/// A number computed from signals; whoever reads it is told when it changes.
#[derive(Clone, Copy)]
pub struct Number(Memo<Kept>);

pub fn number(compute: impl Fn() -> usize + Send + Sync + 'static) -> Number {
    Number(memo(Box::new(move || Kept::Number(compute()))))
}

impl Number {
    pub fn get(self) -> usize {
        self.0.get().number()
    }
}

/// A value that is set.
pub struct Slot<T>(RwSignal<Kept>, PhantomData<fn() -> T>);

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Slot<T> {
        *self
    }
}
impl<T> Copy for Slot<T> {}

impl<T: Send + Sync + Clone + 'static> Slot<T> {
    pub fn new(value: T) -> Slot<T> {
        Slot(RwSignal::new(Kept::object(value)), PhantomData)
    }

    pub fn get(self) -> T {
        self.0.get().read(T::clone)
    }

    pub fn get_untracked(self) -> T {
        self.0.get_untracked().read(T::clone)
    }

    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.0.get().read(read)
    }

    pub fn set(self, value: T) {
        self.0.set(Kept::object(value));
    }
}

/// Does something outside whenever the signals that it reads change.
pub fn effect(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}
