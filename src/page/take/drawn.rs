//! The chart as a slide: SVG, and PNG drawn from it by the browser at double size.

use crate::chart::Frame;
use crate::export::picture::{HEIGHT, Slide, WIDTH};
use crate::format;
use crate::page::take::file::text_blob;
use crate::page::take::{Bar, link};
use js_sys::Promise;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// How many sources a slide names.
const SOURCES: usize = 4;
/// How much larger the PNG is than the slide's CSS pixels.
const SCALE: u32 = 2;

/// The first chart of the view; `None` where it has none.
pub(super) fn slide(bar: Bar) -> Option<String> {
    let Bar { site, lang, .. } = bar;
    let chart = site.charts.all().into_iter().next()?;
    let loaded = site.loaded();
    let mut named: Vec<String> = Vec::new();
    for source in (chart.sources)().into_iter().filter_map(|at| loaded.dataset.sources.get(at)) {
        let year = source.date.as_deref().map_or(String::new(), |date| format!(", {}", format::date(date, lang)));
        let said = format!("{}{year}", source.publisher_or_title());
        if !named.contains(&said) {
            named.push(said);
        }
    }
    if named.len() > SOURCES {
        named.truncate(SOURCES);
        named.push("…".to_owned());
    }
    let (title, unit) = ((chart.title)(), (chart.unit)());
    let page = link::title();
    let slide = Slide {
        lang,
        // The page's title says the places as well, where it begins with the chart's.
        title: if page.starts_with(&title) { page } else { title },
        unit,
        sentence: (chart.sentence)(),
        sources: named.join("; "),
        edition: loaded.dataset.edition.clone(),
        link: link::live(site),
    };
    let (width, _) = slide.picture_size();
    slide.svg(&(chart.draw)(Frame { width, lang }).svg)
}

/// The PNG of a slide.
pub(super) async fn png(slide: &str) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    let address = Url::create_object_url_with_blob(&text_blob(slide, "image/svg+xml")?)?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&address)?;
    decoded?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(WIDTH * SCALE);
    canvas.set_height(HEIGHT * SCALE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(WIDTH * SCALE), f64::from(HEIGHT * SCALE))?;
    let drawn = Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            drop(reject.call0(&JsValue::NULL));
        }
    });
    JsFuture::from(drawn).await?.dyn_into()
}
