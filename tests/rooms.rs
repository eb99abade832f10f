//! The house's order, read from its own source: arrows run from a room to those below it and never back, and what lies outside is
//! known to one room each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// From the bottom up. A room uses those above it in this list, never its neighbours in a row. A link names methods and statuses, so that
/// the view stands over `status`; its facets are labelled, so that it stands over `words`.
const ROOMS: &[&[&str]] = &[
    &["closed_set", "collate", "date", "decimal", "fold", "sorted"],
    &["lang"],
    &["dataset"],
    &["status"],
    &["format"],
    &["words"],
    &["view"],
    &["answer"],
    &["say"],
    &["chart"],
    &["export"],
    &["page"],
];

/// The same within the page.
const PAGE: &[&[&str]] = &[&["kit", "charts", "kept"], &["site"], &["take"], &["parts"], &["figure", "filters"], &["views"], &["shell"]];

/// Which part of the house may name what lies outside it.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("leptos", &["page", "main"]),
    ("web_sys", &["page", "main"]),
    ("wasm_bindgen", &["page", "main"]),
    ("leptos::tachys", &["page::kit"]),
    ("gloo_net", &["page::shell::load"]),
    ("plotters", &["chart"]),
];

/// One source file: its module as a path, and the paths it names.
struct File {
    module: Vec<String>,
    named: BTreeSet<Vec<String>>,
}

/// All files of the library and the page.
fn files() -> Vec<File> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new("src").to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the source") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.ends_with("src/bin") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("src/lib.rs") {
                let module = path.with_extension("");
                let module: Vec<String> = module.iter().skip(1).map(|part| part.to_string_lossy().into_owned()).collect();
                let named = named(&fs::read_to_string(&path).expect("text"), &module);
                files.push(File { module, named });
            }
        }
    }
    files
}

/// The paths that a file names, without those in comments: `crate::a::{b, c::d}` is `a::b` and `a::c::d`.
fn named(source: &str, module: &[String]) -> BTreeSet<Vec<String>> {
    let code: String = source.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    let starts = ["crate", "super"].iter().flat_map(|root| code.match_indices(&format!("{root}::")).map(|(at, _)| (at, *root)).collect::<Vec<_>>());
    let outside = OUTSIDE.iter().map(|(name, _)| name.split("::").next().unwrap_or_default()).collect::<BTreeSet<_>>();
    let outside = outside.into_iter().flat_map(|root| code.match_indices(&format!("{root}::")).map(|(at, _)| (at, root)).collect::<Vec<_>>());
    for (at, root) in starts.chain(outside) {
        // Not the end of a longer name, nor the middle of a path.
        let before = code[..at].chars().next_back();
        if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == ':') {
            continue;
        }
        let base: Vec<String> = match root {
            "crate" => Vec::new(),
            // `super` in a module of tests is the file itself; a file of the house names its parent's files by it.
            "super" => module[..module.len() - 1].to_vec(),
            outside => vec![outside.to_owned()],
        };
        spread(&code[at + root.len() + 2..], base, &mut found);
    }
    found
}

/// Reads what follows `crate::`, braces included, and returns how much of it was read.
fn spread(rest: &str, path: Vec<String>, found: &mut BTreeSet<Vec<String>>) -> usize {
    let rest_trimmed = rest.trim_start();
    let skipped = rest.len() - rest_trimmed.len();
    if let Some(inside) = rest_trimmed.strip_prefix('{') {
        let mut at = 0;
        loop {
            at += inside[at..].len() - inside[at..].trim_start_matches([' ', ',']).len();
            // Another name is no path.
            if let Some(renamed) = inside[at..].strip_prefix("as ") {
                at += 3 + renamed.find([',', '}']).unwrap_or(renamed.len());
                continue;
            }
            if inside[at..].is_empty() || inside[at..].starts_with('}') {
                return skipped + at + 2;
            }
            let read = spread(&inside[at..], path.clone(), found);
            at += read.max(1);
        }
    }
    let end = rest_trimmed.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest_trimmed.len());
    let path = [path, vec![rest_trimmed[..end].to_owned()]].concat();
    match rest_trimmed[end..].strip_prefix("::") {
        Some(next) => skipped + end + 2 + spread(next, path, found),
        None => {
            found.insert(path);
            skipped + end
        }
    }
}

fn rank(order: &[&[&str]], room: &str) -> usize {
    order.iter().position(|row| row.contains(&room)).unwrap_or_else(|| panic!("{room} has no place in the order of rooms"))
}

/// What runs up or sideways, as sentences.
fn against(files: &[File], order: &[&[&str]], within: &[&str]) -> Vec<String> {
    let depth = within.len();
    let inside = |path: &[String]| path.len() > depth && path.iter().zip(within).all(|(one, other)| one == other);
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| inside(&file.module) && file.module != ["main"]) {
        for named in file.named.iter().filter(|named| inside(named) && order.iter().any(|row| row.contains(&named[depth].as_str()))) {
            let (from, to) = (&file.module[depth], &named[depth]);
            if from != to && rank(order, to) >= rank(order, from) {
                faults.push(format!("{} names {}", file.module.join("::"), named.join("::")));
            }
        }
    }
    faults
}

#[test]
fn every_room_has_its_place() {
    for file in files().iter().filter(|file| file.module != ["main"]) {
        rank(ROOMS, &file.module[0]);
        if let ["page", room, ..] = file.module.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            rank(PAGE, room);
        }
    }
}

#[test]
fn arrows_between_rooms_run_down() {
    assert_eq!(against(&files(), ROOMS, &[]), [""; 0]);
}

#[test]
fn arrows_within_the_page_run_down() {
    assert_eq!(against(&files(), PAGE, &["page"]), [""; 0]);
}

#[test]
fn nothing_in_a_view_is_used_by_another() {
    let files = files();
    let mut faults = Vec::new();
    for file in &files {
        let ["page", "views", view, ..] = file.module.iter().map(String::as_str).collect::<Vec<_>>()[..] else { continue };
        let others =
            file.named.iter().filter(|named| matches!(named.iter().map(String::as_str).collect::<Vec<_>>()[..], ["page", "views", other, ..] if other != view));
        faults.extend(others.map(|named| format!("{view} uses {}", named.join("::"))));
    }
    assert_eq!(faults, [""; 0]);
}

/// A file of the page; a view's folder counts as one.
fn node(path: &[String]) -> String {
    path.iter().take(3).cloned().collect::<Vec<_>>().join("::")
}

#[test]
fn no_circle_runs_through_the_files_of_the_page() {
    let files = files();
    let there: BTreeSet<String> = files.iter().filter(|file| file.module.len() > 1 && file.module[0] == "page").map(|file| node(&file.module)).collect();
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| there.contains(&node(&file.module))) {
        // A path may end in an item of a room's own file.
        let to = file.named.iter().filter_map(|named| [node(named), node(&named[..named.len().min(2)])].into_iter().find(|to| there.contains(to)));
        uses.entry(node(&file.module)).or_default().extend(to.filter(|to| *to != node(&file.module)));
    }
    // What uses nothing that is left is taken away, until only circles are left.
    loop {
        let left: BTreeSet<String> = uses.keys().cloned().collect();
        let before = left.len();
        uses.retain(|_, to| to.iter().any(|to| left.contains(to)));
        if uses.len() == before {
            break;
        }
    }
    assert_eq!(uses.keys().collect::<Vec<_>>(), [""; 0], "{uses:#?}");
}

#[test]
fn what_lies_outside_is_known_to_one_room_each() {
    for (name, rooms) in OUTSIDE {
        for file in files() {
            let module = file.module.join("::");
            let knows = file.named.iter().any(|named| format!("{}::", named.join("::")).starts_with(&format!("{name}::")));
            assert!(!knows || rooms.iter().any(|room| format!("{module}::").starts_with(&format!("{room}::"))), "{module} names {name}");
        }
    }
}

#[test]
fn paths_are_read_as_they_are_written() {
    let read = |source: &str| named(source, &["page".to_owned(), "shell".to_owned(), "app".to_owned()]).iter().map(|path| path.join("::")).collect::<Vec<_>>();
    assert_eq!(read("use crate::a::{b, c::{d, e as f}, self};"), ["a::b", "a::c::d", "a::c::e", "a::self"]);
    assert_eq!(read("pub use crate::a::{\n    b,\n    c::d,\n};\nlet x = crate::e::f(crate::g::H);"), ["a::b", "a::c::d", "e::f", "g::H"]);
    assert_eq!(read("use super::{failure, frame};"), ["page::shell::failure", "page::shell::frame"]);
    assert_eq!(read("// use crate::a::b;\nlet y = not_crate::c::d;"), [""; 0]);
}
