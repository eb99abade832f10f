//! What the browser calls the page: in a tab, a bookmark, the history, a shared link.

use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::say;
use crate::view::entries::Entry;
use crate::view::{Page, View};
use crate::words::page as words;
use crate::words::{fill, places};

/// How many places a title names; the others are counted.
const NAMED: usize = 2;

/// "Kinh tế số/GDP: Quảng Nam – Tiến Độ": the indicator, place or view that is shown, then what it is narrowed to, then the page's name.
/// `indicator`: the one that the view shows, whether or not the link names it.
pub fn title(dataset: &Dataset, view: &View, indicator: Option<usize>, lang: Lang) -> String {
    let chosen: Vec<usize> = view.places.iter().filter_map(|id| dataset.locality(id)).collect();
    let places = names(dataset, &chosen, lang);
    let what = match view.page.entry() {
        Entry::Places => places.unwrap_or_else(|| dataset.country().map_or_else(|| say::page(view.page, lang).to_owned(), |at| say::place(dataset, at, lang))),
        Entry::Indicators => {
            let name = indicator.map(|at| dataset.indicators[at].name.get(lang));
            let face = say::page(view.page, lang);
            let years = view.years.map(format::years).into_iter();
            let subject = [name.unwrap_or(face).to_owned()].into_iter().chain(years).collect::<Vec<_>>().join(", ");
            let subject = narrowed(subject, places);
            // The trend is what an indicator shows first.
            if name.is_some() && view.page != Page::Trend { format!("{subject} – {face}") } else { subject }
        }
        Entry::Overview | Entry::Reports | Entry::Documents | Entry::Method => narrowed(say::page(view.page, lang).to_owned(), places),
    };
    format!("{what} – {}", words::name(lang))
}

fn narrowed(what: String, places: Option<String>) -> String {
    places.map_or(what.clone(), |places| format!("{what}: {places}"))
}

/// The first places by name, the others counted; `None` for none.
fn names(dataset: &Dataset, places: &[usize], lang: Lang) -> Option<String> {
    let named: Vec<String> = places.iter().take(NAMED).map(|at| say::place(dataset, *at, lang)).collect();
    let more = places.len().saturating_sub(NAMED);
    let said = named.join(", ");
    match (named.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(said),
        (false, more) => Some(format!("{said} {}", fill(places::and_more(lang), &[("count", &format::count(more, lang))]))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::known;

    fn said(query: &str) -> String {
        let dataset = include_bytes!("../../public/data/dataset.json");
        let dataset = Dataset::read(dataset).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let (view, dropped) = known::read(query, &dataset);
        assert_eq!(dropped, [], "{query}");
        let indicator = view.indicator.as_deref().and_then(|id| dataset.indicator(id));
        title(&dataset, &view, indicator, view.lang)
    }

    #[test]
    fn a_title_names_the_indicator_and_its_places_or_the_place_or_the_view() {
        for (query, title) in [
            ("", "Tổng quan – Tiến Độ"),
            ("lang=en", "Overview – Tiến Độ"),
            ("l=quang-nam", "Tổng quan: Quảng Nam – Tiến Độ"),
            ("v=place&l=quang-nam", "Quảng Nam – Tiến Độ"),
            ("v=place&lang=en", "Viet Nam – Tiến Độ"),
            ("v=trend&i=digital-economy-share-grdp&l=quang-nam", "Tỷ trọng kinh tế số trong GRDP: Quảng Nam – Tiến Độ"),
            ("v=trend&i=dti-score&lang=en&l=quang-nam~hue-2025", "Provincial digital transformation index (DTI), score: Quảng Nam, Huế – Tiến Độ"),
            ("v=trend", "Diễn biến – Tiến Độ"),
            ("v=map&i=dti-rank&y=2024", "Thứ hạng DTI, 2024 – Bản đồ – Tiến Độ"),
            ("v=documents&lang=en", "Documents – Tiến Độ"),
        ] {
            assert_eq!(said(query), title, "{query}");
        }
    }

    #[test]
    fn places_beyond_the_first_two_are_counted_and_twins_are_told_apart() {
        assert_eq!(said("v=trend&i=dti-rank&l=vn~quang-nam~hanoi~hue-2025"), "Thứ hạng DTI: Việt Nam, Quảng Nam và 2 địa phương khác – Tiến Độ");
        assert_ne!(said("v=place&l=da-nang"), said("v=place&l=da-nang-2025"));
    }
}
