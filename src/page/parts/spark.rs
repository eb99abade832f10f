//! The small line of a row, with its sentence as the caption that is read out.

use crate::chart::Spark;
use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::page::kit::el::{El, el, text};
use crate::say;
use crate::status::{Judged, Verdict};

/// The small line of a target with the sentence that says the same; `None` where nothing is to be drawn.
pub fn spark(dataset: &Dataset, judged: &Judged, verdict: &Verdict, lang: Lang) -> Option<El> {
    let picture = Spark::of(dataset, judged, verdict)?.draw();
    let sentence = say::target::spark(dataset, judged, verdict, lang)?;
    let drawn = el("div").attr("role", "img").attr("aria-label", &sentence).markup(picture.svg);
    Some(el("figure").attr("data-chart", "spark").class("spark").child(drawn).child(text("figcaption", "hidden", sentence)))
}
