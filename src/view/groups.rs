//! The facets as the filters show them: a handful of groups that open on demand, place first.

use crate::closed_set::closed_set;
use crate::lang::Lang;
use crate::view::facets::{FACETS, Facet, FacetRow};
use crate::view::{Page, View};
use crate::words::filters as words;

closed_set! {
    /// Facets that open together, in their order on the page.
    Group { Places = "places", Resolutions = "resolutions", Sectors = "sectors", Years = "years", Statuses = "statuses" }
}

impl Facet {
    /// The group whose controls choose it; `None` where it is chosen elsewhere.
    pub const fn group(self) -> Option<Group> {
        match self {
            Facet::Place | Facet::Region => Some(Group::Places),
            Facet::Resolution | Facet::Scope => Some(Group::Resolutions),
            Facet::Sector => Some(Group::Sectors),
            Facet::Years => Some(Group::Years),
            Facet::Kind | Facet::Status => Some(Group::Statuses),
            Facet::Indicator | Facet::Search => None,
        }
    }
}

impl Group {
    /// Its facets; the kind of a statement comes before its status.
    pub fn facets(self) -> impl Iterator<Item = &'static FacetRow> {
        let of_group = FACETS.iter().filter(move |row| row.facet.group() == Some(self));
        let (last, first): (Vec<_>, Vec<_>) = of_group.partition(|row| row.facet == Facet::Status);
        first.into_iter().chain(last)
    }

    /// Whether a page offers any of it.
    pub fn is_offered(self, page: Page) -> bool {
        self.facets().any(|row| row.offered_on.contains(&page))
    }

    /// How many of its choices the view asks for, of those that the page offers.
    pub fn chosen(self, view: &View) -> usize {
        self.facets().filter(|row| row.offered_on.contains(&view.page)).map(|row| (row.asked)(view).len()).sum()
    }

    /// What its button says on a page.
    pub fn label(self, page: Page, lang: Lang) -> &'static str {
        match self {
            Group::Places => words::places_and_regions(lang),
            Group::Resolutions => words::resolution(lang),
            Group::Sectors => words::sector(lang),
            Group::Years => (Facet::Years.row().label)(page, lang),
            Group::Statuses if Facet::Kind.row().offered_on.contains(&page) => words::kinds_and_statuses(lang),
            Group::Statuses => words::status(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::facets::Control;

    #[test]
    fn every_facet_with_controls_stands_in_one_group_and_the_others_in_none() {
        let mut seen: Vec<Facet> = Group::ALL.iter().flat_map(|group| group.facets()).map(|row| row.facet).collect();
        seen.sort_unstable();
        let with_controls = |row: &&FacetRow| matches!(row.control, Control::Boxes | Control::Places | Control::Years);
        assert_eq!(seen, FACETS.iter().filter(with_controls).map(|row| row.facet).collect::<Vec<_>>());
    }

    #[test]
    fn place_comes_first_and_a_group_counts_what_is_chosen_where_it_is_offered() {
        assert_eq!(Group::ALL.first(), Some(&Group::Places));
        assert_eq!(Group::Places.facets().next().map(|row| row.facet), Some(Facet::Place));
        assert_eq!(Group::Statuses.facets().map(|row| row.facet).collect::<Vec<_>>(), [Facet::Kind, Facet::Status]);
        let (view, _) = crate::view::keys::decode("v=evidence&l=vn~quang-nam&rg=tay-nguyen&k=difficulty&st=met&y=2018..2025");
        assert_eq!(Group::ALL.iter().map(|group| group.chosen(&view)).collect::<Vec<_>>(), [3, 0, 0, 1, 2]);
        assert_eq!(Group::Statuses.chosen(&view.on(Page::Overview)), 1, "a kind is not offered there");
    }
}
