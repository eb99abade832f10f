//! Where a target is set: by a tracked resolution itself, by what carries one out, by another central document, or by a province.

use crate::closed_set::closed_set;
use crate::dataset::chains::ends;
use crate::dataset::{Dataset, Level, Mandate};

closed_set! {
    /// Where in the chain of documents a target is set.
    Scope {
        /// Set by a tracked resolution itself.
        Resolution = "resolution",
        /// By a central document that carries one out, directly or through others.
        Programme = "programme",
        /// Central, but of another chain, or of a document that is not known.
        Related = "related",
        /// Of a province, whoever set it.
        Local = "local",
    }
}

/// The scope of every target, in the order of the dataset.
pub fn scopes(dataset: &Dataset) -> Vec<Scope> {
    let above = resolutions_above(dataset);
    let of_document = |document: usize| match above[document] {
        _ if itself(dataset, document).is_some() => Scope::Resolution,
        Some(_) => Scope::Programme,
        None => Scope::Related,
    };
    let scope = |target: &crate::dataset::Target| match dataset.localities[target.locality].level {
        Level::Province | Level::Commune => Scope::Local,
        Level::Country => target.document.map_or(Scope::Related, of_document),
    };
    dataset.targets.iter().map(scope).collect()
}

/// The resolution that each document carries out in the end, up the chain of mandates, or that it is itself.
pub fn resolutions_above(dataset: &Dataset) -> Vec<Option<usize>> {
    let tops = ends(dataset.documents.len(), &|at| match dataset.documents[at].implements {
        Some(Mandate::Document(above)) => Some(above),
        Some(Mandate::Resolution(_)) | None => None,
    });
    let resolution = |top: usize| match dataset.documents[top].implements {
        Some(Mandate::Resolution(resolution)) => Some(resolution),
        Some(Mandate::Document(_)) => None,
        None => itself(dataset, top),
    };
    tops.into_iter().map(resolution).collect()
}

/// The resolution that a document is.
fn itself(dataset: &Dataset, document: usize) -> Option<usize> {
    dataset.resolutions.iter().position(|resolution| resolution.document == Some(document))
}
