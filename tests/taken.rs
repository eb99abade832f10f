//! What is taken out of a view is what the view shows; what a reader's own table brings in stands beside it.

mod fixture;

use fixture::bundled;
use tiendo::answer::map::map;
use tiendo::answer::table::rows;
use tiendo::answer::{Known, Question};
use tiendo::dataset::own::{Answers, Called, Named, joined, read};
use tiendo::dataset::{Dataset, Indicator, Locality};
use tiendo::export::Cell;
use tiendo::export::taken::report::{Lead, report};
use tiendo::export::taken::{Shown, csv, taken};
use tiendo::lang::{Bilingual, Lang};
use tiendo::status::{Board, Method, Status};
use tiendo::view::{View, keys};

fn of<T>(query: &str, ask: impl Fn(&Shown) -> T) -> T {
    let loaded = bundled();
    let (view, dropped) = keys::decode(query);
    assert_eq!(dropped, []);
    let question = Question { dataset: &loaded.dataset, board: &loaded.board, view: &view };
    ask(&Shown { question, title: "A title", link: "https://a.vn/", file: None, lang: view.lang })
}

#[test]
fn every_value_under_the_filters_is_one_row_with_its_number_and_source() {
    for query in ["v=table&s=digital-economy", "v=table&l=quang-nam&y=2020..2024&lang=en", "v=table&q=GDP"] {
        let (count, (table, _)) = of(query, |shown| (rows(shown.question).at.len(), taken(shown)));
        assert!(count > 0);
        assert_eq!(table.rows.len(), count, "{query}");
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len() && matches!(row[3], Cell::Number { .. }) && matches!(row[7], Cell::Text(_))));
    }
}

#[test]
fn the_pieces_of_a_csv_are_its_table() {
    for query in ["", "v=table", "v=evidence&lang=en", "v=documents", "v=place&l=quang-nam", "v=map", "v=compare", "v=trend"] {
        let (pieces, table) = of(query, |shown| {
            let mut pieces = String::new();
            csv(shown, &mut |piece| pieces.push_str(piece));
            (pieces, taken(shown).0)
        });
        assert_eq!(pieces, tiendo::export::csv::csv(&table), "{query}");
    }
}

#[test]
fn the_overview_lists_its_targets_and_then_their_figures() {
    let (table, more) = of("st=missed&lang=en", taken);
    let status = table.columns.iter().position(|column| column.head == "Status").expect("a column of statuses");
    assert!(!table.rows.is_empty() && table.rows.iter().all(|row| row[status] == Cell::Text("Missed".to_owned())));
    assert_eq!(more.iter().map(|sheet| sheet.name).collect::<Vec<_>>(), ["Figures"]);
}

#[test]
fn a_report_names_every_source_that_its_sentences_number() {
    for query in ["v=trend&i=digital-economy-share-gso&l=vn", "v=evidence", "v=map&lang=en", "", "v=documents", "v=place"] {
        let made = of(query, |shown| report(shown, &[Lead { text: "It is so.".to_owned(), sources: vec![3, 1, 3] }]));
        let numbered = made.paragraphs.iter().flatten().flat_map(|sentence| &sentence.sources);
        assert!(numbered.clone().count() > 0 && numbered.into_iter().all(|at| *at < made.table.sources.len()), "{query}");
        assert!(made.plain().contains("It is so. [1][2]"), "{query}");
    }
}

#[test]
fn a_map_of_today_s_provinces_is_taken_out_with_what_was_worked_out_and_from_what() {
    // A sum over the former provinces: its number is that of the figures that the note names, each with its source.
    let (map, taken) = of("v=map&i=fdi-stock-capital&g=34&lang=en", |shown| (map(shown.question).expect("a map"), taken(shown).0));
    let dataset = &bundled().dataset;
    let derived: Vec<_> = map.values.places.iter().filter(|place| matches!(place.known, Known::Derived { .. })).collect();
    assert!(!derived.is_empty());
    for place in derived {
        let name = tiendo::say::place(dataset, place.place, Lang::En);
        let here = |row: &&Vec<Cell>| row[1] == Cell::Text(name.clone()) && row[2] == Cell::Year(map.values.year);
        let row = taken.rows.iter().find(here).unwrap_or_else(|| panic!("{name} is not taken out"));
        let Cell::Number { value, .. } = row[3] else { panic!("{row:?}") };
        assert_eq!(Some(value), place.value());
        let [Cell::Text(kind), Cell::Text(note), Cell::Text(source)] = &row[5..8] else { panic!("{row:?}") };
        assert!(kind.contains("former provinces"), "{kind}");
        for part in place.figures() {
            assert!(note.contains(&tiendo::say::place(dataset, part.locality, Lang::En)), "{note}");
            assert!(source.contains(&dataset.sources[part.source].title), "{source}");
        }
    }
    let told = of("v=map&i=fdi-stock-capital&g=34&lang=en", |shown| report(shown, &[]).plain());
    assert!(told.contains("former provinces"), "{told}");
}

#[test]
fn what_is_worked_out_is_taken_out_where_it_is_shown_alone() {
    let marked = |query: &str| of(query, taken).0.rows.iter().filter(|row| matches!(&row[5], Cell::Text(kind) if kind.contains("trước sắp xếp"))).count();
    assert!(marked("v=compare&i=fdi-stock-capital&g=34") > 0);
    assert_eq!([marked("v=map&i=fdi-stock-capital&g=63"), marked("v=table&i=fdi-stock-capital")], [0, 0]);
}

fn joins(text: &str) -> Dataset {
    let dataset = &bundled().dataset;
    let indicators = |one: &Indicator| vec![one.id.clone(), one.name.vi.clone()];
    let localities = |one: &Locality| vec![one.id.clone(), one.name.vi.clone()];
    let preview = read(text.as_bytes(), dataset, &Called { indicators: &indicators, localities: &localities }, Answers::default()).expect("a preview");
    let both = |text: String| Bilingual { vi: text.clone(), en: text };
    let named = Named {
        file: "mine.csv",
        sector: both("Mine".to_owned()),
        target: &|name, value, year| both(format!("{} {value} {year}", name.en)),
        instead_of: &|_, value| both(format!("else {value}")),
    };
    joined(dataset, &preview, &named)
}

#[test]
fn a_value_of_the_file_takes_the_place_of_the_page_s_and_names_it() {
    let before = &bundled().dataset;
    let after = joins("indicator,locality,year,value\ndigital-economy-share-gso,vn,2024,99.5\ndigital-economy-share-gso,vn,2026,15\n");
    assert_eq!(after.observations.len(), before.observations.len() + 1);
    let series = |dataset: &Dataset| {
        let (indicator, place) = (dataset.indicator("digital-economy-share-gso").expect("it"), dataset.country().expect("the country"));
        dataset.observations.series(indicator, place).expect("a series").observations().map(|one| (one.year, one.value, one.note.cloned())).collect::<Vec<_>>()
    };
    let changed = series(&after).into_iter().find(|(year, ..)| *year == 2024).expect("2024");
    let note = changed.2.expect("a note");
    assert!(changed.1 == 99.5 && note.contested && note.text.expect("a text").en.starts_with("else 13.17"));
    let kept = |all: Vec<(i32, f64, _)>| all.into_iter().filter(|(year, ..)| ![2024, 2026].contains(year)).collect::<Vec<(i32, f64, Option<_>)>>();
    assert_eq!(kept(series(&after)), kept(series(before)));
    // Every other value stands where it stood.
    let total = |dataset: &Dataset| dataset.observations.all_series().flat_map(|series| series.values().to_vec()).sum::<f64>();
    assert!((total(&after) - total(before) - (99.5 - 13.17) - 15.0).abs() < 1e-6 * total(before).abs());
}

#[test]
fn a_target_of_the_file_is_judged_by_the_same_rules() {
    // The golden case 50 → 82 of 80, and one whose direction nobody says.
    let text =
        "indicator,locality,year,value,target,by_year,direction\nMine,Here,2020,50,,,higher\nMine,Here,2024,82,80,2030,higher\nOther,Here,2024,5,9,2030,\n";
    let after = joins(text);
    let board = Board::of(&after);
    let status = |id: &str| {
        let at = after.target(id).expect("the target");
        board.judged.iter().find(|judged| judged.target == at).expect("judged").status(Method::Line)
    };
    assert_eq!([status("own-1"), status("own-2")], [Status::Met, Status::NotMeasured]);
    let target = &after.targets[after.target("own-1").expect("the target")];
    assert_eq!((target.document, target.set_by.as_ref().map(|by| by.en.as_str())), (None, Some("mine.csv")));
    let before = &bundled().dataset;
    assert_eq!(
        (after.targets.len(), after.indicators.len(), after.localities.len()),
        (before.targets.len() + 2, before.indicators.len() + 2, before.localities.len() + 1)
    );
    let (view, _) = keys::decode(&keys::encode(&View { indicator: Some("own-1".to_owned()), ..View::default() }));
    assert_eq!(after.indicator(view.indicator.as_deref().expect("an id")), Some(before.indicators.len()));
}

#[test]
fn an_indicator_of_ones_own_is_written_with_as_many_decimals_as_its_file_has_and_three_at_most() {
    let own = joins("indicator,locality,year,value\nMột thứ,Hà Nội,2020,1.25\nMột thứ,Hà Nội,2021,3.5\nThứ khác,Hà Nội,2020,7\nThứ ba,Hà Nội,2020,0.12345\n");
    let known = bundled().dataset.indicators.len();
    assert_eq!(own.indicators[known..].iter().map(|one| one.decimals).collect::<Vec<_>>(), [2, 0, 3]);
}
