//! What narrows a view, said in chips.

use crate::answer::Counts;
use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::status::Scope;
use crate::view::facets::{FACETS, FacetRow};
use crate::view::keys::years_of;
use crate::view::{Facet, Page, View};
use crate::words::{fill, filters as words, status};

/// How much of a search text is shown.
const SHOWN_SIGNS: usize = 40;

/// One filter that can be taken back.
pub struct Chip {
    /// The facet that it takes a choice of.
    pub facet: &'static FacetRow,
    /// What of the facet it asks for.
    pub asked: String,
    /// What it says.
    pub label: String,
}

/// A chip for everything that narrows what the page shows.
pub fn chips(dataset: &Dataset, view: &View, lang: Lang) -> Vec<Chip> {
    let of_facet = |facet: &'static FacetRow| {
        let named = move |asked: String| Some(Chip { facet, label: label(facet, dataset, &asked, lang)?, asked });
        (facet.asked)(view).into_iter().filter_map(named)
    };
    FACETS.iter().filter(|facet| facet.narrows.contains(&view.page)).flat_map(of_facet).collect()
}

/// Whose the targets are that a page counts: "hai nghị quyết 28 · …". Nothing on a page that counts other things.
pub fn by_scope(counts: &Counts, view: &View, lang: Lang) -> String {
    let said = |(scope, count): (Scope, usize)| format!("{} {}", status::scope(scope, lang), format::count(count, lang));
    let all: Vec<String> = scopes_counted(counts, view).into_iter().map(said).collect();
    if all.is_empty() { String::new() } else { format!(": {}", all.join(" · ")) }
}

/// The same for a narrow screen, where three or four would take as many lines: ": 28 của hai nghị quyết, 139 khác". Nothing for fewer.
pub fn by_scope_in_short(counts: &Counts, view: &View, lang: Lang) -> String {
    let all = scopes_counted(counts, view);
    let Some((Scope::Resolution, own)) = all.first().filter(|_| all.len() > 2) else { return String::new() };
    let others = all.iter().skip(1).map(|(_, count)| count).sum();
    format!(": {}", fill(words::own_and_others(lang), &[("own", &format::count(*own, lang)), ("others", &format::count(others, lang))]))
}

/// The scopes of the targets that a page shows, with how many each has.
fn scopes_counted(counts: &Counts, view: &View) -> Vec<(Scope, usize)> {
    let counted = counts.of_facet(Facet::Scope);
    let taken = |scope: &Scope| counted[*scope as usize] > 0 && (view.scopes.is_empty() || view.scopes.contains(scope));
    let targets = matches!(view.page, Page::Overview | Page::Place | Page::Method);
    let all = Scope::ALL.iter().copied().filter(|scope| targets && taken(scope));
    all.map(|scope| (scope, counted[scope as usize])).collect()
}

fn label(facet: &FacetRow, dataset: &Dataset, asked: &str, lang: Lang) -> Option<String> {
    let Some(choices) = &facet.choices else { return Some(format!("“{}”", format::beginning(asked, SHOWN_SIGNS))) };
    let meant = (choices.meant)(dataset, asked);
    // Several at once are years.
    if meant.len() > 1 { years_of(asked).map(format::years) } else { meant.into_iter().next().map(|at| (choices.name)(dataset, at, lang)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_narrows_the_page_has_a_chip_and_nothing_else() {
        let dataset = include_bytes!("../../public/data/dataset.json");
        let dataset = Dataset::read(dataset).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let (view, dropped) =
            crate::view::known::read("?r=52&i=wdi-industry-gdp-share&l=vn~quang-nam&y=2018..2025&k=difficulty&q=%20tuy%E1%BA%BFn%20", &dataset);
        assert_eq!(dropped, []);
        let said = |page: Page| chips(&dataset, &view.on(page), Lang::Vi).into_iter().map(|chip| chip.label).collect::<Vec<_>>();
        let indicator = dataset.indicator("wdi-industry-gdp-share").map(|at| dataset.indicators[at].name.vi.clone()).unwrap_or_default();
        assert_eq!(said(Page::Table), ["52-NQ/TW", &indicator, "Việt Nam", "Quảng Nam", "2018–2025", "“tuyến”"]);
        assert_eq!(said(Page::Evidence), ["52-NQ/TW", "Việt Nam", "Quảng Nam", "2018–2025", "Hạn chế, vướng mắc", "“tuyến”"]);
    }

    #[test]
    fn a_count_of_targets_says_whose_they_are() {
        let dataset = include_bytes!("../../public/data/dataset.json");
        let dataset = Dataset::read(dataset).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let board = crate::status::Board::of(&dataset);
        let said = |query: &str| {
            let (view, _) = crate::view::keys::decode(query);
            let counts = crate::answer::counts(crate::answer::Question { dataset: &dataset, board: &board, view: &view });
            by_scope(&counts, &view, view.lang)
        };
        assert_eq!(said(""), ": Hai nghị quyết 28 · Văn bản Trung ương triển khai 50 · Văn bản Trung ương liên quan 34 · Địa phương 55");
        assert_eq!(said("sc=resolution&r=23&lang=en"), ": The two resolutions 12");
        assert_eq!(said("v=trend"), "");
    }
}
