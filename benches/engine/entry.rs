//! The page's own engine for benches/engine: the same code, built by the same profile, without the page around it.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use tiendo::answer::{Counts, Question, counts, series};
use tiendo::dataset::Dataset;
use tiendo::status::Board;
use tiendo::view::facets::Facet;
use tiendo::view::{View, known};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// What stays between calls.
#[derive(Default)]
struct Kept {
    loaded: Option<(Dataset, Board)>,
    views: Vec<View>,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// In the order in which the benchmark reads their counts.
const FACETS: [Facet; 7] = [Facet::Resolution, Facet::Sector, Facet::Indicator, Facet::Place, Facet::Region, Facet::Years, Facet::Status];

/// Reads, checks and judges a dataset, as the page does before its first result.
#[wasm_bindgen]
pub fn load(bytes: Vec<u8>) -> Result<(), JsError> {
    let dataset = Dataset::read(&bytes).map_err(|refusal| JsError::new(&format!("{refusal:?}")))?;
    drop(bytes);
    let board = Board::of(&dataset);
    KEPT.with_borrow_mut(|kept| kept.loaded = Some((dataset, board)));
    Ok(())
}

/// Reads the links of the views that will be asked for.
#[wasm_bindgen]
pub fn prepare(links: Vec<String>) -> Result<(), JsError> {
    KEPT.with_borrow_mut(|kept| {
        let (dataset, _) = kept.loaded.as_ref().ok_or_else(|| JsError::new("nothing is loaded"))?;
        for link in links {
            let (view, dropped) = known::read(&link, dataset);
            if !dropped.is_empty() {
                return Err(JsError::new(&format!("{link}: {dropped:?}")));
            }
            kept.views.push(view);
        }
        Ok(())
    })
}

/// The total, then the counts of every choice of every facet.
#[wasm_bindgen]
pub fn count(view: usize) -> Vec<u32> {
    asked(view, |question| {
        let counted: Counts = counts(question);
        let choices = FACETS.iter().flat_map(|facet| counted.of_facet(*facet).iter().map(|count| *count as u32));
        std::iter::once(counted.total as u32).chain(choices).collect()
    })
}

/// Years, each followed by the sum of its values.
#[wasm_bindgen]
pub fn sum(view: usize) -> Vec<f64> {
    asked(view, |question| series::sums(question).into_iter().flat_map(|(year, sum)| [f64::from(year), sum]).collect())
}

fn asked<T: Default>(view: usize, ask: impl FnOnce(Question) -> T) -> T {
    KEPT.with_borrow(|kept| match (&kept.loaded, kept.views.get(view)) {
        (Some((dataset, board)), Some(view)) => ask(Question { dataset, board, view }),
        _ => T::default(),
    })
}

/// Bytes of WebAssembly memory; it never shrinks, so that this is the most that was needed.
#[wasm_bindgen]
pub fn held() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536
}
