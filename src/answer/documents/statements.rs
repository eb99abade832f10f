//! Which statements speak of which document.

use crate::answer::results::distinct;
use crate::dataset::{Dataset, Document};
use crate::fold::fold;
use crate::sorted::positions_by;

/// The statements on each document: those that name it, by its number ("Chương trình 16-CTr/TU") or by its type and the head of its
/// number ("Kế hoạch 5050") where no other document is called so, and those on an indicator that it sets a target for in their place.
pub fn statements_on(dataset: &Dataset) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = vec![Vec::new(); dataset.documents.len()];
    // Sorted by what may stand in a text, so that a long list of documents costs no more than a short one.
    let names: Vec<Name> = dataset.documents.iter().enumerate().filter_map(|(at, document)| Name::of(at, document)).collect();
    let by_number = positions_by(names.len(), |at| names[at].number.as_str());
    let by_head = positions_by(names.len(), |at| names[at].head());
    let aims = positions_by(dataset.targets.len(), |at| aim(dataset, at));
    for (at, statement) in dataset.statements.iter().enumerate() {
        let said = fold(&statement.text.vi);
        let words: Vec<&str> = said.split_whitespace().map(|word| word.trim_matches(|sign: char| ",.;:()“”\"".contains(sign))).collect();
        for (place, word) in words.iter().enumerate().filter(|(_, word)| word.starts_with(|sign: char| sign.is_ascii_digit())) {
            let start = by_number.partition_point(|name| names[*name].number.as_str() < *word);
            by_number[start..].iter().map(|name| &names[*name]).take_while(|name| name.number == *word).for_each(|name| found[name.document].push(at));
            let start = by_head.partition_point(|name| names[*name].head() < *word);
            let mut short =
                by_head[start..].iter().map(|name| &names[*name]).take_while(|name| name.head() == *word).filter(|name| name.is_called(&words[..place]));
            if let (Some(only), None) = (short.next(), short.next()) {
                found[only.document].push(at);
            }
        }
        for indicator in &statement.indicators {
            let key = (Some(*indicator), statement.locality);
            let start = aims.partition_point(|target| aim(dataset, *target) < key);
            let of_both = aims[start..].iter().take_while(|target| aim(dataset, **target) == key);
            of_both.filter_map(|target| dataset.targets[*target].document).for_each(|document| found[document].push(at));
        }
    }
    found.into_iter().map(distinct).collect()
}

fn aim(dataset: &Dataset, target: usize) -> (Option<usize>, usize) {
    (dataset.targets[target].indicator, dataset.targets[target].locality)
}

/// What a document is called, folded.
struct Name {
    document: usize,
    kind: String,
    number: String,
}

impl Name {
    fn of(document: usize, row: &Document) -> Option<Name> {
        Some(Name { document, kind: fold(&row.kind.vi), number: fold(row.number.as_deref()?) })
    }

    /// "16" of "16-ctr/tu".
    fn head(&self) -> &str {
        self.number.split(['-', '/']).next().unwrap_or_default()
    }

    /// Whether the words right before its number are its type.
    fn is_called(&self, before: &[&str]) -> bool {
        let kind: Vec<&str> = self.kind.split_whitespace().collect();
        let before = before.strip_suffix(&["so"]).unwrap_or(before);
        !kind.is_empty() && before.ends_with(&kind)
    }
}
