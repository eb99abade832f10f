//! What narrows a view, said in chips.

use crate::dataset::Dataset;
use crate::format;
use crate::lang::Lang;
use crate::view::View;
use crate::view::facets::{FACETS, FacetRow};
use crate::view::keys::years_of;

/// How much of a search text is shown.
const SHOWN_SIGNS: usize = 40;

/// One filter that can be taken back.
pub struct Chip {
    pub facet: &'static FacetRow,
    /// What of the facet it asks for.
    pub asked: String,
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

fn label(facet: &FacetRow, dataset: &Dataset, asked: &str, lang: Lang) -> Option<String> {
    let Some(choices) = &facet.choices else { return Some(format!("“{}”", format::beginning(asked, SHOWN_SIGNS))) };
    let meant = (choices.meant)(dataset, asked);
    // Several at once are years.
    if meant.len() > 1 { years_of(asked).map(format::years) } else { meant.into_iter().next().map(|at| (choices.name)(dataset, at, lang)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Page;

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
}
