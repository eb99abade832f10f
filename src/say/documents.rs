//! Documents as they are called in lists and chains.

use crate::answer::documents;
use crate::dataset::{Dataset, Document, Mandate, Target};
use crate::lang::Lang;
use crate::words::overview;

/// The number of a document, or its title where it has none.
pub fn called(document: &Document, lang: Lang) -> &str {
    document.number.as_deref().unwrap_or(document.title.get(lang))
}

/// The same of a resolution or a document.
pub fn mandate(dataset: &Dataset, mandate: Mandate, lang: Lang) -> &str {
    match mandate {
        Mandate::Resolution(at) => &dataset.resolutions[at].number,
        Mandate::Document(at) => called(&dataset.documents[at], lang),
    }
}

/// The document that sets a target; where it is not known who set it, or that it is not known. Never the resolution that it is filed under.
pub fn of_target<'a>(dataset: &'a Dataset, target: &'a Target, lang: Lang) -> &'a str {
    match (target.document, &target.set_by) {
        (Some(document), _) => called(&dataset.documents[document], lang),
        (None, Some(who)) => who.get(lang),
        (None, None) => overview::document_unknown(lang),
    }
}

/// "23-NQ/TW → 16-CTr/TU → 5050/KH-UBND": what stands above a document, then the document; `None` where nothing does.
pub fn chain(dataset: &Dataset, document: usize, lang: Lang) -> Option<String> {
    let above = documents::chain(dataset, document);
    let steps = above.iter().copied().chain([Mandate::Document(document)]).map(|step| mandate(dataset, step, lang));
    (!above.is_empty()).then(|| steps.collect::<Vec<_>>().join(" → "))
}
