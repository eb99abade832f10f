//! What the page's head leads to: six entries, one of them with the four faces of an indicator behind it.

use crate::closed_set::closed_set;
use crate::view::Page;

closed_set! {
    /// An entry of the page's head, named by the view that it opens.
    Entry { Overview = "overview", Places = "place", Indicators = "trend", Reports = "evidence", Documents = "documents", Method = "method" }
}

impl Entry {
    /// The view that it opens.
    pub const fn page(self) -> Page {
        match self {
            Entry::Overview => Page::Overview,
            Entry::Places => Page::Place,
            Entry::Indicators => Page::Trend,
            Entry::Reports => Page::Evidence,
            Entry::Documents => Page::Documents,
            Entry::Method => Page::Method,
        }
    }
}

impl Page {
    /// The faces of an indicator, in the order of their switch.
    pub const FACES: &'static [Page] = &[Page::Trend, Page::Compare, Page::Map, Page::Table];

    /// The entry that it stands under.
    pub const fn entry(self) -> Entry {
        match self {
            Page::Overview => Entry::Overview,
            Page::Place => Entry::Places,
            Page::Trend | Page::Compare | Page::Map | Page::Table => Entry::Indicators,
            Page::Evidence => Entry::Reports,
            Page::Documents => Entry::Documents,
            Page::Method => Entry::Method,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_opens_a_view_of_its_own_and_is_named_by_it() {
        for entry in Entry::ALL {
            assert_eq!(entry.page().entry(), *entry);
            assert_eq!(entry.page().id(), entry.id());
        }
    }

    #[test]
    fn the_faces_of_an_indicator_are_what_stands_under_its_entry() {
        let under: Vec<Page> = Page::ALL.iter().copied().filter(|page| page.entry() == Entry::Indicators).collect();
        assert_eq!(under, Page::FACES);
    }
}
