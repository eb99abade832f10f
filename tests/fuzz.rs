//! Inputs that nobody would write, for hours: links, datasets, tables and own figures, each mutated from sound ones. None of them may make the
//! page fail, and what is read keeps its promises. `make fuzz` runs at full length; `SEED` and `INPUTS` choose which and how many.

#[path = "plain/spec/chance.rs"]
#[allow(dead_code, reason = "each test file uses a part")]
mod chance;
mod fixture;
mod fuzz_made;

use chance::Chance;
use fixture::{Loaded, bundled, claimed};
use fuzz_made::{Seeds, mutated};
use serde_json::json;
use tiendo::answer::counts;
use tiendo::dataset::Dataset;
use tiendo::dataset::own::{self, Answers, Called, DecimalMark, Geography};
use tiendo::dataset::schema::Table;
use tiendo::dataset::tables::{Imprint, TableRows, bundle};
use tiendo::lang::Lang;
use tiendo::status::Board;
use tiendo::view::keys::{decode, encode};
use tiendo::view::{Page, View, known};
use tiendo::words::refusal::lines;

/// What a file is refused in: no sentence is longer, whatever the file holds.
const LONGEST_LINE: usize = 400;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.replace('_', "").parse().ok()).unwrap_or(default)
}

/// Runs a share of the inputs; one that fails is printed with its seed.
fn run(kind: u64, share: u64, seeds: &Seeds, check: impl Fn(&[u8], &mut Chance)) {
    let inputs = number("INPUTS", 4_000) * share / 100;
    let first = number("SEED", 1).wrapping_mul(0x1_0000_0000).wrapping_add(kind << 56);
    for at in 0..inputs {
        let seed = first.wrapping_add(at);
        let mut chance = Chance(seed);
        let input = mutated(seeds, &mut chance);
        let before = chance.0;
        let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&input, &mut chance)));
        assert!(held.is_ok(), "input {at} of seed {seed}, chance {before}: {:?}", String::from_utf8_lossy(&input));
    }
    println!("{inputs} inputs");
}

#[test]
fn no_link_makes_the_page_fail_and_what_was_read_has_a_link_that_stays() {
    let dataset = &bundled().dataset;
    run(1, 60, &Seeds::links(), |input, _| {
        let text = String::from_utf8_lossy(input);
        let (view, _) = decode(&text);
        assert_eq!(decode(&encode(&view)), (view, vec![]));
        let (view, _) = known::read(&text, dataset);
        let link = encode(&view);
        assert!(link.len() < 8_000 || text.len() > 2_000, "hosts take 8,000 bytes: {}", link.len());
        assert_eq!(known::read(&link, dataset), (view, vec![]));
    });
}

#[test]
fn no_dataset_makes_the_page_fail_and_what_is_refused_is_refused_in_short_sentences() {
    run(2, 20, &Seeds::datasets(), |input, chance| match Dataset::read(input) {
        Ok(dataset) => {
            let loaded = Loaded { board: Board::of(&dataset), dataset };
            let view = View {
                query: ["", "bắc", "23"][(chance.next() % 3) as usize].to_owned(),
                ..View::default().on(*chance.of(&Page::ALL.iter().collect::<Vec<_>>()))
            };
            counts(loaded.question(&view));
        }
        Err(refusal) => {
            for lang in Lang::ALL {
                let said = lines(&refusal, *lang);
                assert!(!said.is_empty() && said.len() <= 51 && said.iter().all(|line| !line.is_empty() && line.chars().count() < LONGEST_LINE), "{said:?}");
            }
        }
    });
}

#[test]
fn no_table_makes_the_bundle_fail_and_one_that_is_taken_keeps_every_row() {
    let head = Imprint { edition: "2026-11-27".to_owned(), title: json!({ "vi": "Bộ", "en": "Set" }), licence: "CC BY 4.0".to_owned() };
    for (at, table) in Table::ALL.into_iter().enumerate() {
        let seeds = Seeds::table(table);
        run(16 + at as u64, 1, &seeds, |input, _| match TableRows::read(table, input) {
            Ok(rows) => drop(bundle(&head, &[rows]).map_err(|error| assert!(!error.to_string().is_empty()))),
            Err(error) => assert!(!error.to_string().is_empty()),
        });
    }
}

#[test]
fn no_file_of_own_figures_makes_the_page_fail_and_nothing_in_it_is_lost_from_the_count() {
    let dataset = fixture::read(&claimed()).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let indicators = |one: &tiendo::dataset::Indicator| vec![one.id.clone(), one.name.vi.clone(), one.name.en.clone()];
    let places = |one: &tiendo::dataset::Locality| vec![one.id.clone(), one.name.vi.clone(), one.name.en.clone()];
    run(3, 10, &Seeds::own(), |input, chance| {
        let mark = [None, Some(DecimalMark::Comma), Some(DecimalMark::Point)][(chance.next() % 3) as usize];
        let geography = [None, Some(Geography::Before), Some(Geography::Today)][(chance.next() % 3) as usize];
        let answers = Answers { mark, geography };
        let Ok(preview) = own::read(input, &dataset, &Called { indicators: &indicators, localities: &places }, answers) else { return };
        assert!(preview.rows.iter().all(|row| row.value.is_finite() && (1900..=2100).contains(&row.year)), "{preview:?}");
        let text = |name: &tiendo::lang::Bilingual, _: f64, _: i32| name.clone();
        let other = |one: &tiendo::dataset::Indicator, _: f64| one.name.clone();
        let named =
            own::Named {
                file: "own.csv", sector: tiendo::lang::Bilingual { vi: "Riêng".to_owned(), en: "Own".to_owned() }, target: &text, instead_of: &other
            };
        let joined = own::joined(&dataset, &preview, &named);
        assert!(joined.observations.len() >= dataset.observations.len());
        let loaded = Loaded::new(joined);
        counts(loaded.question(&View::default()));
    });
}
