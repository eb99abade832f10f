//! Documents on their axis of time, and the rules of pace on their example.

use crate::{NARROW, WIDE, bundled, hang};
use tiendo::answer::Question;
use tiendo::answer::documents::pruned;
use tiendo::answer::documents::timeline::timeline;
use tiendo::answer::documents::tree::Tree;
use tiendo::answer::examples::example;
use tiendo::answer::worked::{Particular, least_ranked, worked};
use tiendo::chart::{self, Frame, Picture};
use tiendo::dataset::Dataset;
use tiendo::lang::Lang;
use tiendo::status::{Board, Method};
use tiendo::view::{Geography, View};

fn over_time(dataset: &Dataset, view: &View, width: u32) -> Picture {
    let (board, tree) = (Board::of(dataset), Tree::of(dataset));
    let shown = pruned(Question { dataset, board: &board, view }, &tree);
    chart::timeline(dataset, &timeline(dataset, &tree, &shown), Frame { width, lang: view.lang })
}

#[test]
fn documents_stand_by_level_from_left_to_right_as_they_were_issued() {
    let dataset = bundled();
    for (lang, name) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for (width, size) in [(264, "narrowest"), (WIDE, "wide")] {
            let picture = over_time(&dataset, &View { lang, ..View::default() }, width);
            let dated = dataset.documents.iter().filter(|document| document.issued.is_some() && document.level.is_some()).count();
            assert_eq!(picture.spots.len(), dated);
            for pair in picture.spots.windows(2).filter(|pair| pair[0].row == pair[1].row) {
                assert!(pair[0].x <= pair[1].x, "{pair:?}");
            }
            hang(&format!("timeline-{name}-{size}"), &picture);
        }
    }
}

#[test]
fn one_document_and_none() {
    let dataset = bundled();
    let asked = |query: &str| View { query: query.to_owned(), ..View::default() };
    let one = over_time(&dataset, &asked("5050/KH-UBND"), NARROW);
    assert_eq!(one.spots.len(), 1);
    hang("timeline-one", &one);
    assert_eq!(over_time(&dataset, &asked("khong co van ban nao nhu the"), NARROW).svg, "");
}

#[test]
fn each_rule_of_pace_has_its_picture() {
    for method in Method::ALL {
        for (width, size) in [(264, "narrowest"), (320, "page")] {
            hang(&format!("rule-{}-{size}", method.id()), &chart::rule(&example(*method), Frame { width, lang: Lang::Vi }));
        }
    }
}

#[test]
fn each_particular_of_the_method_has_its_picture() {
    for (lang, name) in [(Lang::Vi, "vi"), (Lang::En, "en")] {
        for (width, size) in [(264, "narrowest"), (320, "page")] {
            let frame = Frame { width, lang };
            hang(&format!("thresholds-{name}-{size}"), &chart::thresholds(frame));
            hang(&format!("enough-{name}-{size}"), &chart::enough((least_ranked(Geography::Provinces63), Geography::Provinces63.count()), frame));
        }
    }
    for of in Particular::ALL {
        for (width, size) in [(264, "narrowest"), (320, "page")] {
            hang(&format!("worked-{}-{size}", of.id()), &chart::worked(&worked(*of), Frame { width, lang: Lang::Vi }));
        }
    }
}
