//! What a text is found in, whatever the page shows: places, indicators, targets, documents and statements alike. And what a picker offers.

use crate::answer::Question;
use crate::answer::results::{self, Listed};
use crate::answer::text::{Sought, alone, names, of_indicator, of_place};
use crate::collate::compare;
use crate::dataset::{Dataset, Level};
use crate::fold::words;
use crate::lang::{Bilingual, Lang};
use crate::sorted::InOrder;
use crate::status::Board;
use crate::view::{Geography, View};
use std::cmp::Reverse;

/// Positions in the dataset's tables, targets in the board. The best come first: those whose own name has the text as it stands, then
/// those whose name has its words, then those that have it as it stands elsewhere. Among equals a place of today stands before one of
/// before, and an indicator whose name says little else before one of which it is a part; then the dataset's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// Places, one for each that continues.
    pub places: Vec<usize>,
    /// Indicators.
    pub indicators: Vec<usize>,
    /// Each once: a target that repeats an earlier one is found under it.
    pub targets: Vec<usize>,
    /// Documents.
    pub documents: Vec<usize>,
    /// Statements.
    pub statements: Vec<usize>,
}

/// Everything that has what a text says. A text without a word finds nothing.
pub fn search(dataset: &Dataset, board: &Board, text: &str) -> Matches {
    let sought = Sought::of(text);
    if sought.is_empty() {
        return Matches::default();
    }
    let places = &dataset.localities;
    // What the views list under this search and no other filter, so that a group leads on to as many as it says.
    let view = View { query: text.to_owned(), ..View::default() };
    let question = Question { dataset, board, view: &view };
    let mut found = Matches {
        places: best_first(
            dataset
                .places()
                .filter_map(|at| rank(&sought, at, &of_place(dataset, &places[at]), &names(&places[at]), usize::from(places[at].valid_to.is_some()))),
        ),
        indicators: indicators_with(dataset, &sought),
        ..Matches::default()
    };
    let (mut targets, mut documents, mut statements) = (Vec::new(), Vec::new(), Vec::new());
    results::targets(question, &mut |listed, traits, failing| {
        if let (Listed::Judged(at), 0) = (listed, failing) {
            targets.extend(rank(&sought, at, traits.text, &both(&dataset.targets[board.judged[at].target].text), 0));
        }
    });
    results::documents(question, &mut |at, traits, failing| {
        if failing == 0 {
            documents.extend(rank(&sought, at, traits.text, &alone(dataset.documents[at].number.as_deref().unwrap_or_default()), 0));
        }
    });
    results::statements(question, &mut |at, traits, failing| {
        if failing == 0 {
            statements.extend(rank(&sought, at, traits.text, &both(&dataset.statements[at].text), 0));
        }
    });
    (found.targets, found.documents, found.statements) = (best_first(targets), best_first(documents), best_first(statements));
    found
}

/// How well something with this text and name has what is sought, how it stands among equals, and its position.
type Ranked = (Reverse<(bool, bool, bool)>, usize, usize);

fn rank(sought: &Sought, at: usize, text: &str, name: &str, among_equals: usize) -> Option<Ranked> {
    sought.is_in(text).then(|| (Reverse((sought.stands_in(name), sought.is_in(name), sought.stands_in(text))), among_equals, at))
}

fn best_first(found: impl IntoIterator<Item = Ranked>) -> Vec<usize> {
    let mut found: Vec<Ranked> = found.into_iter().collect();
    found.order();
    found.into_iter().map(|(.., at)| at).collect()
}

fn indicators_with(dataset: &Dataset, sought: &Sought) -> Vec<usize> {
    let all = dataset.indicators.iter().enumerate();
    let said = |name: &Bilingual| words(&name.vi).len().min(words(&name.en).len());
    best_first(all.filter_map(|(at, indicator)| rank(sought, at, &of_indicator(dataset, indicator), &both(&indicator.name), said(&indicator.name))))
}

fn both(name: &Bilingual) -> String {
    alone(&name.vi) + &alone(&name.en)
}

/// The indicators that have what is sought, by sector; all of them where nothing is. Sectors without any are left out.
pub fn indicators_by_sector(dataset: &Dataset, text: &str) -> Vec<(usize, Vec<usize>)> {
    let found = indicators_with(dataset, &Sought::of(text));
    let of_sector = |sector: usize| (sector, found.iter().copied().filter(|at| dataset.indicators[*at].sector == sector).collect::<Vec<usize>>());
    dataset.sectors_in_order().into_iter().map(of_sector).filter(|(_, found)| !found.is_empty()).collect()
}

/// The places that have what is sought, each once, by the newest map that has them (`None`: the country and what is on no map), in the
/// alphabet's order; those with the text in their own name before those found by their kin, and so the map that has such a place.
pub fn places_by_map(dataset: &Dataset, text: &str, lang: Lang) -> Vec<(Option<Geography>, Vec<usize>)> {
    let sought = Sought::of(text);
    let places = &dataset.localities;
    let newest = |at: usize| {
        let on = |map: &Geography| places[at].level != Level::Country && dataset.rows_of(at).any(|row| map.has(&places[row]));
        Geography::ALL.iter().copied().filter(on).max_by_key(|map| map.day())
    };
    let mut found: Vec<usize> = dataset.places().filter(|at| sought.is_in(&of_place(dataset, &places[*at]))).collect();
    let own = |at: &usize| Reverse(sought.stands_in(&names(&places[*at])));
    found.order_by(|one, other| own(one).cmp(&own(other)).then_with(|| compare(places[*one].name.get(lang), places[*other].name.get(lang))));
    let of_map = |map: Option<Geography>| (map, found.iter().copied().filter(|at| newest(*at) == map).collect::<Vec<usize>>());
    let maps = [None, Some(Geography::Provinces34), Some(Geography::Provinces63)];
    let mut by_map: Vec<(Option<Geography>, Vec<usize>)> = maps.into_iter().map(of_map).filter(|(_, found)| !found.is_empty()).collect();
    by_map.order_by_key(|(_, found)| found.first().map(own));
    by_map
}
