//! What is taken out, read again. Each file is also written to target/taken-out/, where tests/export/other_software.py opens it with the software
//! of its readers.

#[path = "../fixture/mod.rs"]
mod fixture;
mod sample;

use miniz_oxide::inflate::decompress_to_vec;
use rawzip::{CompressionMethod, ZipArchive};
use sample::{HOSTILE, table, write};
use std::collections::BTreeMap;
use tiendo::answer::edition::{Edition, KeptTarget};
use tiendo::export::cite::Citation;
use tiendo::export::feed::feed;
use tiendo::export::picture::Slide;
use tiendo::export::report::{Report, Sentence};
use tiendo::export::xlsx::{MOST_ROWS, TooLarge, xlsx};
use tiendo::export::{Cell, csv, embed, names};
use tiendo::lang::Lang;
use tiendo::status::Status;

/// The parts of a ZIP file by name, their check sums checked by another reader.
fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let archive = ZipArchive::from_slice(file).expect("a ZIP file");
    let mut parts = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("an entry") {
        assert_eq!(entry.compression_method(), CompressionMethod::DEFLATE);
        let name = entry.file_path().try_normalize().expect("a name").as_ref().to_owned();
        let packed = archive.get_entry(entry.wayfinder()).expect("its bytes");
        let bytes = decompress_to_vec(packed.data()).expect("deflated");
        packed.claim_verifier().valid(rawzip::ZipVerification { crc: rawzip::crc32(&bytes), uncompressed_size: bytes.len() as u64 }).expect("sums that agree");
        parts.insert(name, String::from_utf8(bytes).expect("UTF-8"));
    }
    parts
}

#[test]
fn a_workbook_has_figures_sources_and_what_the_view_is() {
    let table = table(Lang::Vi);
    let parts = parts(&xlsx(&table, &[]).expect("a workbook"));
    let names: Vec<&str> = parts.keys().map(String::as_str).collect();
    let sheets = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];
    assert_eq!(names, [&["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"], &sheets[..]].concat());
    let figures = &parts[sheets[0]];
    assert!(figures.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
    assert_eq!(figures.matches("<row ").count(), table.rows.len() + 1);
    assert_eq!(figures.matches("<col ").count(), table.columns.len());
    // A month is no day, and what is no number has no cell.
    let is_number = |cell: &&Cell| match cell {
        Cell::Empty | Cell::Text(_) => false,
        Cell::Number { value, .. } => value.is_finite(),
        Cell::Year(_) => true,
        Cell::Date(date) => date.len() != 7,
    };
    let numbers = table.rows.iter().flatten().filter(is_number).count();
    assert_eq!(figures.matches("<v>").count(), numbers);
    assert!(parts[sheets[2]].contains("Số liệu cập nhật ngày") && parts[sheets[2]].contains("https://example.org/tiendo/?v=table&amp;"));
    assert!(parts["xl/workbook.xml"].contains("<sheet name=\"Nguồn\" sheetId=\"2\" r:id=\"rId2\"/>"));
}

#[test]
fn no_text_becomes_a_formula_or_markup_in_a_workbook() {
    let parts = parts(&xlsx(&table(Lang::Vi), &[]).expect("a workbook"));
    for xml in parts.values() {
        assert!(!xml.contains("<f>") && !xml.contains("<img") && !xml.contains("t=\"str\""));
    }
    let figures = &parts["xl/worksheets/sheet1.xml"];
    for text in ["=1+1", "+84", "-2", "@SUM(A1)", "&lt;img src=x onerror=&quot;x&quot;&gt;", "_x005F_x0041_"] {
        assert!(figures.contains(&format!("t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}")), "{text}");
    }
}

#[test]
fn the_same_table_gives_the_same_workbook_in_both_languages() {
    for lang in Lang::ALL {
        let file = xlsx(&table(*lang), &[]).expect("a workbook");
        assert_eq!(Ok(&file), xlsx(&table(*lang), &[]).as_ref());
        write(&format!("table-{}.xlsx", lang.id()), &file);
        write(&format!("table-{}.csv", lang.id()), csv::csv(&table(*lang)).as_bytes());
    }
}

#[test]
fn more_rows_than_a_sheet_holds_are_refused_with_their_number() {
    let mut table = table(Lang::En);
    table.rows = vec![vec![]; MOST_ROWS + 1];
    let refused = xlsx(&table, &[]).expect_err("too many rows");
    assert_eq!(refused, TooLarge::Rows { rows: 1_048_576 });
    assert_eq!(refused.to_string(), "This table has 1,048,576 rows, an Excel sheet holds 1,048,575. Please take the CSV file.");
}

fn report(lang: Lang) -> Report {
    let mut table = table(lang);
    table.sources.truncate(3);
    let sentence = |text: &str, sources: &[usize]| Sentence { text: text.to_owned(), sources: sources.to_vec() };
    let first = vec![sentence("Kinh tế số đạt 18,3% GDP năm 2024.", &[0]), sentence("Mục tiêu theo Nghị quyết số 52-NQ/TW là 20% đến năm 2025 <b>.", &[1, 2])];
    Report { paragraphs: vec![first, vec![sentence("Không có nguồn này.", &[99])]], table }
}

#[test]
fn a_report_reads_as_text_and_as_html_with_the_same_numbers() {
    let report = report(Lang::Vi);
    let plain = report.plain();
    assert!(plain.contains("\nKinh tế số đạt 18,3% GDP năm 2024. [1] Mục tiêu theo Nghị quyết số 52-NQ/TW là 20% đến năm 2025 <b>. [2][3]\n"), "{plain}");
    assert!(plain.contains("\nKhông có nguồn này.\n") && plain.contains("\nNguồn:\n[1] ") && plain.contains("\n[3] "), "{plain}");
    let html = report.html();
    assert!(html.contains("2024.<sup>[1]</sup> Mục tiêu") && html.contains("2025 &lt;b&gt;.<sup>[2][3]</sup></p>"), "{html}");
    assert_eq!(html.matches("<li>").count(), 3);
    assert_eq!(html.matches("<tr>").count(), report.table.rows.len() + 1);
    assert!(!html.contains("<img"));
    for row in &report.table.rows {
        let shown = row.iter().map(|cell| cell.shown(Lang::Vi)).collect::<Vec<_>>();
        let line = shown.iter().map(|cell| cell.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
        assert!(plain.contains(&line.collect::<Vec<_>>().join("\t")), "{shown:?}");
    }
    for lang in Lang::ALL {
        write(&format!("report-{}.html", lang.id()), self::report(*lang).html().as_bytes());
        write(&format!("report-{}.txt", lang.id()), self::report(*lang).plain().as_bytes());
    }
}

#[test]
fn a_slide_a_citation_a_snippet_and_a_feed_are_written_for_other_software() {
    for lang in Lang::ALL {
        for (name, slide) in [("short", sample::slide(*lang)), ("long", sample::long_slide(*lang))] {
            let svg = slide.svg(&sample::chart(*lang, slide.picture_size())).expect("a slide");
            write(&format!("slide-{name}-{}.svg", lang.id()), svg.as_bytes());
        }
        let Slide { title, link, .. } = sample::slide(*lang);
        let hostile = format!("{title} {}", HOSTILE.join(" "));
        for (name, title) in [("short", &title), ("hostile", &hostile)] {
            let citation = Citation { lang: *lang, title: title.clone(), edition: "2026-11-27".to_owned(), link: link.clone(), today: "2026-12-01".to_owned() };
            write(&format!("cite-{name}-{}.bib", lang.id()), citation.bibtex().as_bytes());
            write(&format!("cite-{name}-{}.txt", lang.id()), citation.plain().as_bytes());
        }
        write(&format!("embed-{}.html", lang.id()), embed::snippet(&hostile, &format!("{link}&embed=1"), &link, *lang).as_bytes());
        let target = KeptTarget { id: hostile.clone(), value: Some(3.0), value_max: None, by_year: 2030, statuses: [Status::Met; 3] };
        let edition = |date: &str, targets| Edition { date: date.to_owned(), values: Vec::new(), targets };
        let editions = [edition("2026-11-23", vec![target]), edition("2026-11-27", Vec::new())];
        let feed = feed(&editions, &fixture::bundled().dataset, *lang).expect("a feed");
        write(&format!("feed-{}.xml", lang.id()), feed.as_bytes());
        let at = |text: &str| feed.find(text).unwrap_or_else(|| panic!("{text} in {feed}"));
        assert!(at("ed=2026-11-27") < at("ed=2026-11-23"));
        assert!(feed.contains("&lt;img src=x") && !feed.contains("<img"));
    }
    assert_eq!(names::file_name("Kinh tế số", "2026-11-27", "xlsx"), "tien-do-kinh-te-so-2026-11-27.xlsx");
}

#[test]
fn without_an_edition_there_is_no_feed() {
    assert_eq!(feed(&[], &fixture::bundled().dataset, Lang::En), None);
}

#[test]
fn the_feeds_beside_the_page_are_what_the_editions_say_and_no_two_ids_are_alike() {
    let kept = |date: &str| {
        let file = format!("{}/public/data/editions/{date}.json", env!("CARGO_MANIFEST_DIR"));
        Edition::read(&std::fs::read(file).expect("an edition")).expect("an edition")
    };
    let editions = [kept("2026-11-23"), kept("2026-11-27")];
    let mut ids = Vec::new();
    for lang in Lang::ALL {
        let made = feed(&editions, &fixture::bundled().dataset, *lang).expect("a feed");
        let file = std::fs::read_to_string(format!("{}/public/{}", env!("CARGO_MANIFEST_DIR"), tiendo::export::feed::name(*lang))).expect("a feed");
        assert!(file == made, "the feed is stale: run `cargo run --bin bundle`");
        ids.extend(made.split("<id>").skip(1).filter_map(|rest| Some(rest.split_once("</id>")?.0.to_owned())));
    }
    ids.sort();
    let count = ids.len();
    ids.dedup();
    assert_eq!((ids.len(), count), (6, 6));
}
