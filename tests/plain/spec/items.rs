//! Everything that a view could show, written out with all that a filter may ask of it. SPEC section 3.

use super::places::{regions, today};
use super::raw::{both, find, list, table, text, whole, year};
use super::scope::{above, first, own};
use super::search::{of_indicator, of_number, of_place, of_resolutions, words};
use super::series::Figures;
use super::verdict::verdicts;
use serde_json::Value;
use std::collections::BTreeSet;
use std::rc::Rc;

pub type Ids = BTreeSet<String>;

/// Something that a view could show, with all that a filter may ask of it.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Of a value `indicator/place/year`, the place by its id of today, of a rank by that of its row.
    pub id: String,
    /// Of a value alone.
    pub indicator: Option<String>,
    pub resolutions: Ids,
    pub scopes: Ids,
    pub sectors: Ids,
    /// By today's id.
    pub places: Ids,
    pub regions: Ids,
    pub year: Option<i64>,
    pub statuses: Ids,
    /// Of a statement alone.
    pub kind: Option<String>,
    /// The words that a search reads; of all values of a series the same.
    pub said: Rc<[String]>,
    /// What its place is called, in its words too: words such as tỉnh go with a name.
    pub names: Vec<String>,
    /// "Indicators without a target join a count only under `st=no-target`."
    pub only_by_status: bool,
}

/// A dataset with its targets judged, so that many views can be asked of it.
pub struct Results {
    pub targets: Vec<Item>,
    pub statements: Vec<Item>,
    pub values: Vec<Item>,
    pub documents: Vec<Item>,
}

/// A target with what a result has of it.
struct Judged<'a> {
    row: &'a Value,
    first: String,
    scope: &'static str,
    status: String,
}

fn judged<'a>(json: &'a Value, method: &str) -> Vec<Judged<'a>> {
    let verdicts = verdicts(json);
    let of = |row: &'a Value| {
        let first = first(json, text(row, "id"));
        let scope = own(json, find(json, "targets", &first).expect("the first"));
        Judged { row, scope, status: verdicts[&first][method].status.to_owned(), first }
    };
    table(json, "targets").iter().map(of).collect()
}

pub fn results(json: &Value, method: &str) -> Results {
    let judged = judged(json, method);
    Results { targets: targets(json, &judged), statements: statements(json, &judged), values: values(json, &judged), documents: documents(json, &judged) }
}

fn one(id: &str) -> Ids {
    [id.to_owned()].into_iter().filter(|id| !id.is_empty()).collect()
}

fn place(json: &Value, id: &str) -> (Ids, Ids) {
    if id.is_empty() { (Ids::new(), Ids::new()) } else { (one(&today(json, id)), regions(json, id).into_iter().collect()) }
}

/// "A target that restates an earlier one stands under it": only firsts are results. An indicator without a target, with its places,
/// stands beside them.
fn targets(json: &Value, judged: &[Judged]) -> Vec<Item> {
    let mut all = Vec::new();
    for target in judged.iter().filter(|target| text(target.row, "id") == target.first) {
        let row = target.row;
        let (places, regions) = place(json, text(row, "locality"));
        // "A search reads name or text, quote, place, indicator, document and resolution numbers, who set it."
        let names = of_place(json, text(row, "locality"));
        let mut said = names.join("\n") + "\n" + &of_indicator(json, text(row, "indicator"));
        said += &of_resolutions(json, &[text(row, "resolution").to_owned()]);
        for with in judged.iter().filter(|with| with.first == target.first) {
            let number = find(json, "documents", text(with.row, "document")).map_or(String::new(), of_number);
            said += &[both(with.row, "text"), both(with.row, "quote"), both(with.row, "set_by"), number, String::new()].join("\n");
        }
        all.push(Item {
            id: text(row, "id").to_owned(),
            resolutions: one(text(row, "resolution")),
            scopes: one(target.scope),
            sectors: one(text(row, "sector")),
            places,
            regions,
            year: whole(row, "by_year"),
            statuses: one(&target.status),
            said: words(&said).into(),
            names,
            ..Item::default()
        });
    }
    let figures = Figures::of(json);
    for indicator in table(json, "indicators") {
        let id = text(indicator, "id");
        if judged.iter().any(|target| text(target.row, "indicator") == id) {
            continue;
        }
        let places: Ids = figures.rows.iter().filter(|(row, _)| row.indicator == id).map(|(_, place)| place.clone()).collect();
        all.push(Item {
            id: id.to_owned(),
            resolutions: list(indicator, "resolutions").into_iter().collect(),
            sectors: one(text(indicator, "sector")),
            regions: places.iter().flat_map(|place| regions(json, place)).collect(),
            places,
            statuses: one("no-target"),
            said: words(&(of_indicator(json, id) + &of_resolutions(json, &list(indicator, "resolutions")))).into(),
            only_by_status: true,
            ..Item::default()
        });
    }
    all
}

/// Statuses of what is held against a target: those of the targets of its indicator and place.
fn of_series(figures: &Figures, judged: &[Judged], indicator: &str, id: &str) -> Ids {
    held_under(figures, judged, indicator, id, figures.is_rank(indicator))
}

/// The same of a place under each of its ids: "one place …, whichever of its ids a link or row uses".
fn of_statement_in(figures: &Figures, judged: &[Judged], indicator: &str, id: &str) -> Ids {
    held_under(figures, judged, indicator, id, false)
}

fn held_under(figures: &Figures, judged: &[Judged], indicator: &str, id: &str, rank: bool) -> Ids {
    let same = |other: &str| if rank { other == id } else { figures.today[other] == figures.today[id] };
    let held = judged.iter().filter(|target| text(target.row, "indicator") == indicator && same(text(target.row, "locality")));
    let statuses: Ids = held.map(|target| target.status.clone()).collect();
    if statuses.is_empty() { one("no-target") } else { statuses }
}

fn values(json: &Value, judged: &[Judged]) -> Vec<Item> {
    let figures = Figures::of(json);
    let mut all = Vec::new();
    for indicator in table(json, "indicators") {
        let id = text(indicator, "id");
        let (mut series, rank): (Vec<String>, bool) = (Vec::new(), figures.is_rank(id));
        for (row, today) in figures.rows.iter().filter(|(row, _)| row.indicator == id) {
            let of = if rank { &row.locality } else { today };
            if !series.contains(of) {
                series.push(of.clone());
            }
        }
        for of in series {
            let names = of_place(json, &of);
            let (places, regions) = place(json, &of);
            let item = Item {
                indicator: Some(id.to_owned()),
                resolutions: list(indicator, "resolutions").into_iter().collect(),
                sectors: one(text(indicator, "sector")),
                places,
                regions,
                statuses: of_series(&figures, judged, id, &of),
                said: words(&[of_indicator(json, id), of_resolutions(json, &list(indicator, "resolutions")), names.join("\n")].join("\n")).into(),
                names,
                ..Item::default()
            };
            for row in figures.counting(id, &of) {
                all.push(Item { id: format!("{id}/{of}/{}", row.year), year: Some(row.year), ..item.clone() });
            }
        }
    }
    all
}

fn statements(json: &Value, judged: &[Judged]) -> Vec<Item> {
    let figures = Figures::of(json);
    let mut all = Vec::new();
    for row in table(json, "statements") {
        let indicators = list(row, "indicators");
        let mut statuses: Ids = indicators.iter().flat_map(|indicator| of_statement_in(&figures, judged, indicator, text(row, "locality"))).collect();
        if indicators.is_empty() {
            statuses.insert("not-measured".to_owned());
        }
        let (places, regions) = place(json, text(row, "locality"));
        let source = find(json, "sources", text(row, "source")).map_or(String::new(), |source| both(source, "title"));
        let names = of_place(json, text(row, "locality"));
        let named: String = indicators.iter().map(|id| of_indicator(json, id)).collect();
        all.push(Item {
            id: text(row, "id").to_owned(),
            resolutions: list(row, "resolutions").into_iter().collect(),
            sectors: one(text(row, "sector")),
            places,
            regions,
            year: year(text(row, "date")),
            statuses,
            kind: Some(text(row, "kind").to_owned()),
            // "Of statements the source's title too."
            said: words(&[both(row, "text"), source, named, names.join("\n"), of_resolutions(json, &list(row, "resolutions"))].join("\n")).into(),
            names,
            ..Item::default()
        });
    }
    all
}

/// A document has what the targets have that it bears, and its own place and chain.
fn documents(json: &Value, judged: &[Judged]) -> Vec<Item> {
    let mut all = Vec::new();
    for row in table(json, "documents") {
        let id = text(row, "id");
        let borne: Vec<&Judged> = judged.iter().filter(|target| text(target.row, "document") == id).collect();
        let mut resolutions: Ids = borne.iter().map(|target| text(target.row, "resolution").to_owned()).collect();
        resolutions.extend(above(json, id));
        let (mut places, mut regions) = place(json, text(row, "locality"));
        for target in &borne {
            let (more_places, more_regions) = place(json, text(target.row, "locality"));
            places.extend(more_places);
            regions.extend(more_regions);
        }
        let numbers = of_resolutions(json, &resolutions.iter().cloned().collect::<Vec<String>>());
        let names = if text(row, "locality").is_empty() { Vec::new() } else { of_place(json, text(row, "locality")) };
        all.push(Item {
            id: id.to_owned(),
            said: words(&[of_number(row), both(row, "type"), both(row, "title"), both(row, "issuer"), names.join("\n"), numbers].join("\n")).into(),
            names,
            resolutions,
            scopes: borne.iter().map(|target| target.scope.to_owned()).collect(),
            sectors: borne.iter().map(|target| text(target.row, "sector").to_owned()).collect(),
            places,
            regions,
            year: year(text(row, "issued")),
            statuses: borne.iter().map(|target| target.status.clone()).collect(),
            ..Item::default()
        });
    }
    all
}
