//! The bundle: fresh, complete, the same every time, whatever the order of the rows.

mod fixture;

use fixture::{Loaded, bundled, file};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use tiendo::answer::edition::Edition;
use tiendo::dataset::schema::{Kind, Table};
use tiendo::dataset::tables;
use tiendo::dataset::tables::{Imprint, TableRows};
use tiendo::dataset::{ClaimComparator, Comparator, Dataset, DocumentLevel};

type Row = HashMap<String, String>;

fn rows(table: Table) -> Vec<Row> {
    let text = file(&format!("{}.csv", table.name()));
    let rows: Result<Vec<Row>, _> = csv::Reader::from_reader(text.as_slice()).deserialize().collect();
    rows.unwrap_or_else(|error| panic!("{}.csv: {error}", table.name()))
}

fn package() -> Value {
    serde_json::from_slice(&file("datapackage.json")).expect("datapackage.json is JSON")
}

/// The bundle of the tables in `public/data`, one of them replaced.
fn bundle(replaced: Option<(Table, Vec<u8>)>) -> String {
    let read = |table: Table| {
        let text = replaced.as_ref().filter(|(other, _)| *other == table).map_or_else(|| file(&format!("{}.csv", table.name())), |(_, text)| text.clone());
        TableRows::read(table, &text).unwrap_or_else(|error| panic!("{error}"))
    };
    let tables: Vec<TableRows> = Table::ALL.into_iter().map(read).collect();
    tables::bundle(&Imprint::read(&package()).expect("a head"), &tables).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_committed_bundle_is_what_the_tables_make() {
    let (committed, made) = (file("dataset.json"), bundle(None));
    let differs = committed.split(|byte| *byte == b'\n').zip(made.as_bytes().split(|byte| *byte == b'\n')).position(|(one, other)| one != other);
    assert!(committed == made.as_bytes(), "dataset.json is stale, first in line {:?}: run `cargo run --bin bundle`", differs.map(|line| line + 1));
}

#[test]
fn the_committed_schemas_are_what_the_columns_make() {
    assert!(package()["resources"] == tables::resources(), "the resources of datapackage.json are stale: run `cargo run --bin bundle`");
    let text = String::from_utf8(file("datapackage.json")).expect("UTF-8");
    assert_eq!(text, serde_json::to_string_pretty(&package()).expect("JSON") + "\n", "datapackage.json is laid out as the bundler writes it");
}

#[test]
fn the_short_form_of_this_edition_is_what_the_dataset_says_and_reads_back() {
    let Loaded { dataset, board } = bundled();
    let (kept, made) = (file(&format!("editions/{}.json", dataset.edition)), Edition::of(dataset, board));
    assert!(kept == made.write().into_bytes(), "the edition's short form is stale: run `cargo run --bin bundle`");
    assert!(Edition::read(&kept) == Some(made.clone()));
    assert_eq!(made.values.iter().map(|(_, _, points)| points.len()).sum::<usize>(), dataset.observations.len());
    assert_eq!(made.targets.len(), dataset.targets.len());
}

#[test]
fn the_edition_before_is_kept_in_short() {
    let old = Edition::read(&file("editions/2026-11-23.json")).expect("an edition");
    assert_eq!((old.date.as_str(), old.targets.len()), ("2026-11-23", 205));
    assert_eq!(old.values.iter().map(|(_, _, points)| points.len()).sum::<usize>(), 8371);
    assert_eq!(Edition::read(b"[]"), None);
    assert_eq!(
        Edition::read(b"{\"edition\":\"2026\",\"values\":{\"a\":7},\"targets\":{\"b\":[1]}}").map(|odd| (odd.values, odd.targets)),
        Some((Vec::new(), Vec::new()))
    );
}

#[test]
fn building_twice_gives_the_same_bytes() {
    assert!(bundle(None) == bundle(None));
}

#[test]
fn the_order_of_observations_does_not_change_the_bundle() {
    let text = String::from_utf8(file("observations.csv")).expect("UTF-8");
    let mut records: Vec<csv::StringRecord> = csv::Reader::from_reader(text.as_bytes()).records().map(|record| record.expect("a row")).collect();
    let made = bundle(None);
    // Backwards, then dealt out as if shuffled: 7919 is prime, so every row comes up once.
    records.reverse();
    let count = records.len();
    assert!(!count.is_multiple_of(7919));
    let dealt: Vec<csv::StringRecord> = (0..count).map(|at| records[at * 7919 % count].clone()).collect();
    for order in [records, dealt] {
        let mut out = csv::Writer::from_writer(Vec::new());
        out.write_record(text.lines().next().expect("a header").split(',')).expect("written");
        order.iter().for_each(|record| out.write_record(record).expect("written"));
        assert!(bundle(Some((Table::Observations, out.into_inner().expect("flushed")))) == made, "another order of rows gave another bundle");
    }
}

#[test]
fn every_row_of_every_table_is_in_the_dataset() {
    let dataset = &bundled().dataset;
    let held = |table: Table| match table {
        Table::Resolutions => dataset.resolutions.len(),
        Table::Documents => dataset.documents.len(),
        Table::Sectors => dataset.sectors.len(),
        Table::Regions => dataset.regions.len(),
        Table::Localities => dataset.localities.len(),
        Table::Indicators => dataset.indicators.len(),
        Table::Breaks => dataset.indicators.iter().map(|indicator| indicator.breaks.len()).sum(),
        Table::Targets => dataset.targets.len(),
        Table::Statements => dataset.statements.len(),
        Table::Claims => dataset.claims.len(),
        Table::Sources => dataset.sources.len(),
        Table::Observations => dataset.observations.len(),
    };
    for table in Table::ALL {
        assert!(held(table) > 0, "{} has rows", table.name());
        assert_eq!(held(table), rows(table).len(), "rows of {}", table.name());
    }
}

#[test]
fn every_observation_is_found_again_with_all_that_is_known_of_it() {
    let dataset = &bundled().dataset;
    for (at, row) in rows(Table::Observations).iter().enumerate() {
        let about = format!("observations.csv, row {}: {row:?}", at + 1);
        let (indicator, place) = (dataset.indicator(&row["indicator_id"]).expect(&about), dataset.row(&row["locality_id"]).expect(&about));
        let place = if dataset.indicators[indicator].is_rank() { place } else { dataset.place_of(place) };
        let year: i32 = row["year"].parse().expect(&about);
        let found = dataset.observations.series(indicator, place).and_then(|series| series.in_year(year)).expect(&about);
        assert_eq!(found.value, row["value"].parse::<f64>().expect(&about), "{about}");
        assert_eq!(found.status.id(), row["status"], "{about}");
        assert_eq!(dataset.sources[found.source].id, row["source_id"], "{about}");
        assert_eq!(found.contested(), row["contested"] == "1", "{about}");
        let note = found.note.and_then(|note| note.text.clone()).unwrap_or_default();
        // Where a table gives one language only, it serves for both.
        let said = [&row["note_vi"], &row["note_en"]].into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
        let or_said = |text: &str| if text.is_empty() { said.clone() } else { text.to_owned() };
        assert_eq!((note.vi, note.en), (or_said(&row["note_vi"]), or_said(&row["note_en"])), "{about}");
    }
}

#[test]
fn every_text_cell_of_every_other_table_is_in_the_bundle() {
    let bundle: Value = serde_json::from_slice(&file("dataset.json")).expect("JSON");
    for table in Table::ALL.into_iter().filter(|table| *table != Table::Observations) {
        let bundled = bundle[table.name()].as_array().expect("rows");
        for (at, (row, object)) in rows(table).iter().zip(bundled).enumerate() {
            let held: HashSet<String> = leaves(object);
            for (header, cell) in row.iter().filter(|(_, cell)| !cell.is_empty()) {
                let number = |text: &str| text.parse::<f64>().ok();
                if table.columns().iter().any(|column| column.csv == header && column.kind == Kind::Flag) {
                    assert_eq!((cell.as_str(), &object[header]), ("1", &Value::Bool(true)), "{}.csv, row {}, {header}", table.name(), at + 1);
                    continue;
                }
                let joined = header.ends_with("_ids") || header == "horizon" || header == "aliases";
                let parts: Vec<&str> = if joined { cell.split('~').collect() } else { vec![cell.as_str()] };
                for part in parts {
                    let found = held.contains(part) || held.iter().any(|leaf| number(leaf).is_some() && number(leaf) == number(part));
                    assert!(found, "{}.csv, row {}, {header}: “{part}” is lost", table.name(), at + 1);
                }
            }
        }
    }
}

fn leaves(value: &Value) -> HashSet<String> {
    match value {
        Value::Object(fields) => fields.values().flat_map(leaves).collect(),
        Value::Array(items) => items.iter().flat_map(leaves).collect(),
        Value::String(text) => HashSet::from([text.clone()]),
        other => HashSet::from([other.to_string()]),
    }
}

#[test]
fn a_wrong_cell_of_a_table_is_named_by_its_row_and_column() {
    let header = "indicator_id,locality_id,year,value,status,contested,note_en,note_vi,source_id\n";
    let (indicator, source) = ("wdi-industry-gdp-share", "wdi-nv-ind-totl-zs");
    let tables = |line: &str| {
        let good = format!("{indicator},vn,2015,1,actual,,,,{source}\n");
        let observations = TableRows::read(Table::Observations, format!("{header}{good}{line}\n").as_bytes()).expect("CSV");
        let read = |table: Table| TableRows::read(table, &file(&format!("{}.csv", table.name()))).expect("CSV");
        let mut tables: Vec<TableRows> = Table::ALL.into_iter().filter(|table| *table != Table::Observations).map(read).collect();
        tables.push(observations);
        tables::bundle(&Imprint::read(&package()).expect("a head"), &tables).map(|_| ()).map_err(|error| error.to_string())
    };
    assert!(tables(&format!("{indicator},vn,2016,1,actual,1,,,{source}")).is_ok());
    for (line, column, found) in [
        (format!("gone,vn,2016,1,actual,,,,{source}"), "indicator_id", "gone"),
        (format!("{indicator},atlantis,2016,1,actual,,,,{source}"), "locality_id", "atlantis"),
        (format!("{indicator},vn,2016,1,actual,,,,gone"), "source_id", "gone"),
        (format!("{indicator},vn,MMXVI,1,actual,,,,{source}"), "year", "MMXVI"),
        (format!("{indicator},vn,1899,1,actual,,,,{source}"), "year", "1899"),
        (format!("{indicator},vn,2016,\"1,5\",actual,,,,{source}"), "value", "1,5"),
        (format!("{indicator},vn,2016,NaN,actual,,,,{source}"), "value", "NaN"),
        (format!("{indicator},vn,2016,1e999,actual,,,,{source}"), "value", "1e999"),
        (format!("{indicator},vn,2016,1,guess,,,,{source}"), "status", "guess"),
        (format!("{indicator},vn,2016,1,actual,yes,,,{source}"), "contested", "yes"),
    ] {
        let said = tables(&line).expect_err(&line);
        assert!(said.starts_with(&format!("observations.csv, row 2, {column}: found “{found}”")), "{line} gave: {said}");
    }
    let twice = tables(&format!("{indicator},vn,2015,3,actual,,,,{source}")).expect_err("given twice");
    assert_eq!(twice, "observations.csv, row 2: wdi-industry-gdp-share for vn in 2015 is given twice (1 and 3)");
    let lacking = TableRows::read(Table::Sectors, b"sector_id,order\n").err().map(|error| error.to_string());
    assert_eq!(lacking.as_deref(), Some("sectors.csv: the header lacks the column resolution_ids"));
}

#[test]
fn a_point_that_may_part_thousands_is_refused_where_the_indicator_has_no_decimals() {
    let header = "indicator_id,locality_id,year,value,status,contested,note_en,note_vi,source_id\n";
    let said = |indicator: &str, value: &str| {
        let observations = format!("{header}{indicator},vn,1999,{value},actual,,,,wdi-nv-ind-totl-zs\n");
        let read = |table: Table| {
            let text = if table == Table::Observations { observations.clone().into_bytes() } else { file(&format!("{}.csv", table.name())) };
            TableRows::read(table, &text).expect("CSV")
        };
        let tables: Vec<TableRows> = Table::ALL.into_iter().map(read).collect();
        tables::bundle(&Imprint::read(&package()).expect("a head"), &tables).map(|_| ()).map_err(|error| error.to_string())
    };
    for (value, whole) in [("1.440", "1440"), ("12.000", "12000"), ("-3.500", "-3500"), ("1.234.567", "1234567")] {
        let wanted = format!(
            "observations.csv, row 1, value: found “{value}”, but zone-cluster-enterprises has no decimals, and the point may part thousands: \
             write {whole}, or {value}0 where a fraction is meant"
        );
        assert_eq!(said("zone-cluster-enterprises", value), Err(wanted));
    }
    for value in ["1440", "1.44", "1.4400", "1440.500", "0.5"] {
        assert_eq!(said("zone-cluster-enterprises", value), Ok(()), "{value}");
    }
    assert_eq!(said("wdi-industry-gdp-share", "34.267"), Ok(()), "an indicator with decimals");
}

#[test]
fn a_header_that_cannot_be_right_is_refused_with_its_cause() {
    let said = |text: &str| TableRows::read(Table::Sectors, text.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default();
    let header = "sector_id,resolution_ids,order,name_vi,name_en\n";
    assert_eq!(said(header), "");
    assert_eq!(said(&header.replace(',', ";")), "sectors.csv: the columns are separated by semicolons; commas are expected");
    assert_eq!(said(&header.replace(',', "\t")), "sectors.csv: the columns are separated by tabs; commas are expected");
    assert_eq!(said("sector_id,resolution_ids,order,order,name_vi,name_en\n"), "sectors.csv: the header names the column order twice");
}

#[test]
fn a_bundle_of_the_edition_before_still_reads() {
    let old = Dataset::read(include_bytes!("editions/2026-11-23.json")).expect("an edition of the same major version");
    // Of its 8,373 values two are of one place under both of its ids.
    assert_eq!((old.edition.as_str(), old.observations.len(), old.claims.len()), ("2026-11-23", 8371, 0));
    let indicator = |id: &str| &old.indicators[old.indicator(id).expect(id)];
    assert!(indicator("pci-rank").is_rank() && !indicator("pci-score").is_rank());
    assert!(indicator("wdi-industry-gdp-share").is_percent());
    let publisher = indicator("pci-score").publisher.clone().expect("a publisher");
    assert!(!publisher.vi.is_empty() && publisher.vi == publisher.en, "a plain text serves for both languages");
    assert_eq!(indicator("pci-score").unit_short, indicator("pci-score").unit, "one unit for everything");
    assert!(old.targets.iter().any(|target| target.among.is_some()), "called `scope` then");
    let resolution = &old.resolutions[old.resolution("23").expect("a resolution")];
    assert_eq!(resolution.document, old.document("23-nq-tw-2018"));
}

#[test]
fn the_new_columns_are_read() {
    let Loaded { dataset, .. } = bundled();
    let indicator = |id: &str| dataset.indicator(id).expect(id);
    let of = |id: &str| &dataset.indicators[indicator(id)];
    assert!(of("cip-rank-asean").ranked_among.is_some());
    assert_eq!(of("wdi-industry-gdp-share").unit_short.vi, "%");
    assert!(of("pci-rank").unit_short.is_empty(), "nothing stands behind a rank");
    let target = |id: &str| &dataset.targets[dataset.target(id).expect(id)];
    assert_eq!(target("23-industry-gdp-share-2030").comparator, Some(Comparator::Above));
    assert_eq!(target("23-industry-gdp-share-2030").quote.as_deref(), Some("tỷ trọng công nghiệp trong GDP đạt trên 40%"));
    assert!(dataset.targets.iter().any(|target| target.no_longer && target.note.is_some()));
    assert!(dataset.targets.iter().all(|target| target.related_indicators.is_empty() || target.indicator.is_none()));
    let said = dataset.statements.iter().position(|statement| statement.id == "qn-s004").expect("a statement");
    let claims: Vec<(i32, f64, ClaimComparator)> =
        dataset.claims[dataset.claims_of(said)].iter().map(|claim| (claim.number, claim.value, claim.comparator)).collect();
    assert_eq!(claims[..2], [(1, 1440.0, ClaimComparator::About), (2, 18.0, ClaimComparator::Equals)]);
    let document = &dataset.documents[dataset.document("qn-5050-kh-ubnd-2018").expect("a document")];
    assert_eq!((document.level, &document.issued_in[..]), (Some(DocumentLevel::Province), &[dataset.locality("quang-nam").expect("a place")][..]));
    let values = dataset.values_by_tier();
    assert_eq!(values.iter().sum::<usize>(), dataset.observations.len());
    assert_eq!(dataset.sources_by_tier(), [45, 87, 339, 41, 0]);
    let tiers: Vec<usize> = values.iter().map(|count| (100.0 * *count as f64 / dataset.observations.len() as f64).round() as usize).collect();
    assert_eq!(tiers[..3], [3, 91, 6], "per cent primary, copies of the publisher's data, press");
}

#[test]
fn a_table_may_begin_with_a_byte_order_mark_as_excel_writes_it() {
    let text = ["\u{feff}".as_bytes(), &file("sectors.csv")].concat();
    assert!(bundle(Some((Table::Sectors, text))) == bundle(None));
}

#[test]
fn the_bundle_made_here_is_accepted() {
    assert_eq!(Dataset::read(bundle(None).as_bytes()).map(|dataset| dataset.edition).ok(), Some(bundled().dataset.edition.clone()));
}
