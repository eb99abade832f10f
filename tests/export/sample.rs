//! What the tests take out: real figures, hostile texts beside them, a chart.

use crate::fixture::bundled;
use std::path::Path;
use tiendo::chart::sheet::{self, Anchor, Lettering, NAME, SMALL, Stroke};
use tiendo::chart::theme::{ACCENT, AXIS, MUTED};
use tiendo::export::picture::Slide;
use tiendo::export::{Cell, Column, ColumnKind, SourceLine, Table};
use tiendo::lang::Lang;

/// Texts that would run, mark up or decode if they were taken for more than letters.
pub const HOSTILE: [&str; 10] =
    ["=1+1", "+84", "-2", "@SUM(A1)", "\t=2+2", "\r=3+3", "<img src=x onerror=\"x\">", "_x0041_", "a;\"b\",c\nd", "{\\x}%$#&~^ \u{0}\u{b}"];

pub fn write(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/taken-out");
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join(name), bytes)).unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// Forty real values, then a row for each hostile text, then numbers of every kind.
pub fn table(lang: Lang) -> Table {
    let dataset = &bundled().dataset;
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut rows: Vec<Vec<Cell>> = (0..40)
        .filter_map(|at| dataset.observations.get(at * 300))
        .map(|one| {
            let (indicator, place, source) = (&dataset.indicators[one.indicator], &dataset.localities[one.locality], &dataset.sources[one.source]);
            let value = Cell::Number { value: one.value, decimals: indicator.decimals };
            let date = source.date.clone().map_or(Cell::Empty, Cell::Date);
            vec![text(indicator.name.get(lang)), text(place.name.get(lang)), Cell::Year(one.year), value, date]
        })
        .collect();
    let odd = [1440.5, -1440.55, 0.1 + 0.2, 1e15, -0.0, f64::NAN];
    rows.extend(HOSTILE.iter().enumerate().map(|(at, hostile)| {
        vec![
            text(hostile),
            text("Thừa Thiên – Huế"),
            Cell::Year(2024),
            Cell::Number { value: odd[at % odd.len()], decimals: at % 4 },
            Cell::Date(["2024-02-29", "2024-06", "2024"][at % 3].to_owned()),
        ]
    }));
    let vi = lang == Lang::Vi;
    let heads = if vi {
        ["Chỉ số", "Địa phương", "Năm", "Giá trị", "Ngày của nguồn"]
    } else {
        ["Indicator", "Locality", "Year", "Value", "Date of source"]
    };
    let kinds = [ColumnKind::Text, ColumnKind::Text, ColumnKind::Year, ColumnKind::Number, ColumnKind::Date];
    let sources = dataset.sources.iter().take(20).map(|source| SourceLine {
        title: source.title.clone(),
        publisher: source.publisher.clone().unwrap_or_default(),
        date: source.date.clone().unwrap_or_default(),
        tier: source.tier.map(|tier| tier.id().to_owned()).unwrap_or_default(),
        url: source.link().unwrap_or_default().to_owned(),
    });
    Table {
        lang,
        name: if vi { "Số liệu" } else { "Figures" },
        title: if vi { "Số liệu của các tỉnh, thành phố" } else { "Figures of the provinces" }.to_owned(),
        unit: if vi { "nhiều đơn vị" } else { "various units" }.to_owned(),
        columns: heads.into_iter().zip(kinds).map(|(head, kind)| Column { head: head.to_owned(), kind }).collect(),
        rows,
        sources: sources.collect(),
        filters: vec![if vi { "Năm: 2018–2025" } else { "Years: 2018–2025" }.to_owned(), "=HYPERLINK(\"x\")".to_owned()],
        edition: dataset.edition.clone(),
        link: "https://example.org/tiendo/?v=table&y=2018..2025&ed=2026-11-27".to_owned(),
    }
}

pub fn slide(lang: Lang) -> Slide {
    let (title, unit, sentence, sources) = match lang {
        Lang::Vi => ("Kinh tế số trong GDP: Việt Nam", "% GDP", "Câu mẫu của bức hình: mục tiêu đến năm 2030 là 30%.", "Cục Thống kê"),
        Lang::En => {
            ("Digital economy in GDP: Viet Nam", "% of GDP", "The picture's sentence for this test: the target for 2030 is 30%.", "National Statistics Office")
        }
    };
    Slide {
        lang,
        title: title.to_owned(),
        unit: unit.to_owned(),
        sentence: sentence.to_owned(),
        sources: sources.to_owned(),
        edition: "2026-11-27".to_owned(),
        link: "https://example.org/tiendo/?v=trend&i=digital-economy-share-gso&ed=2026-11-27".to_owned(),
    }
}

/// With the longest names of the dataset, several of them, and a link to match.
pub fn long_slide(lang: Lang) -> Slide {
    let dataset = &bundled().dataset;
    let longest = |texts: &mut dyn Iterator<Item = String>| texts.max_by_key(|text| text.chars().count()).unwrap_or_default();
    let name = longest(&mut dataset.indicators.iter().map(|indicator| indicator.name.get(lang).to_owned()));
    let said = longest(&mut dataset.targets.iter().map(|target| target.text.get(lang).to_owned()));
    let places: Vec<&str> = dataset.localities.iter().take(12).map(|place| place.name.get(lang)).collect();
    Slide {
        title: format!("{name}: {}", places.join(", ")),
        unit: longest(&mut dataset.indicators.iter().map(|indicator| indicator.unit.get(lang).to_owned())),
        sentence: format!("{said} {said} <img src=x onerror=alert(1)>"),
        sources: dataset.sources.iter().take(6).map(|source| source.publisher_or_title().to_owned()).collect::<Vec<_>>().join("; "),
        link: format!(
            "https://example.org/tiendo/?v=trend&i=x&l={}&ed=2026-11-27",
            dataset.localities.iter().take(24).map(|place| place.id.as_str()).collect::<Vec<_>>().join("~")
        ),
        ..slide(lang)
    }
}

/// A line of numbers, no figures of anything.
pub fn chart(lang: Lang, (width, height): (u32, u32)) -> String {
    let (width_f, height_f) = (f64::from(width), f64::from(height));
    sheet::draw(width, height, |sheet| {
        sheet.path(&[(40.0, 10.0), (40.0, height_f - 20.0), (width_f - 20.0, height_f - 20.0)], Stroke::solid(AXIS, 2));
        let points: Vec<(f64, f64)> =
            (0..9).map(|at| (40.0 + f64::from(at) * (width_f - 120.0) / 8.0, height_f - 30.0 - f64::from(at * at) * (height_f - 60.0) / 70.0)).collect();
        sheet.path(&points, Stroke::solid(ACCENT, 4));
        for (at, point) in points.iter().enumerate() {
            sheet.dot(*point, 3.0, ACCENT);
            sheet.text(&format!("x{at}"), (point.0, height_f - 8.0), Lettering::new(SMALL, MUTED, Anchor::Middle));
        }
        let name = if lang == Lang::Vi { "Việt Nam <b>" } else { "Viet Nam <b>" };
        sheet.text(name, (width_f - 10.0, 20.0), Lettering::new(NAME, ACCENT, Anchor::End));
    })
}
