//! A view as report text: paragraphs whose sentences name their sources by number, a table, the sources. As plain text, and as HTML that Word
//! and LibreOffice keep: plain elements, borders as attributes.

use crate::export::escape::{markup, one_line};
use crate::export::table::{self, Cell, SourceLine, Table};
use crate::words::export as words;
use crate::words::fill;

/// A view as the text of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// In their order; none is empty.
    pub paragraphs: Vec<Vec<Sentence>>,
    /// Title, unit, sources, edition and link stand here; without rows it has no table.
    pub table: Table,
}

/// A sentence with the sources of what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Whole, with its full stop.
    pub text: String,
    /// Positions in the sources of the table.
    pub sources: Vec<usize>,
}

impl Report {
    /// For a field that takes letters only: cells parted by tabs, sources numbered.
    pub fn plain(&self) -> String {
        let Table { lang, title, columns, rows, sources, link, .. } = &self.table;
        let mut blocks = vec![one_line(title)];
        blocks.extend(self.paragraphs.iter().map(|sentences| {
            let said = |sentence: &Sentence| {
                [one_line(&sentence.text), self.marks(sentence)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            };
            sentences.iter().map(said).collect::<Vec<_>>().join(" ")
        }));
        if !rows.is_empty() {
            let heads = columns.iter().map(|column| one_line(&column.head)).collect::<Vec<_>>().join("\t");
            let cells = |row: &Vec<Cell>| row.iter().map(|cell| one_line(&cell.shown(*lang))).collect::<Vec<_>>().join("\t");
            blocks.push(self.unit().into_iter().chain([heads]).chain(rows.iter().map(cells)).collect::<Vec<_>>().join("\n"));
        }
        if !sources.is_empty() {
            let line = |(at, source): (usize, &SourceLine)| format!("[{}] {}", at + 1, one_line(&source.line(*lang)));
            blocks.push([format!("{}:", words::sources(*lang))].into_iter().chain(sources.iter().enumerate().map(line)).collect::<Vec<_>>().join("\n"));
        }
        blocks.push(format!("{}. {}", self.edition(), fill(words::see(*lang), &[("link", link)])));
        blocks.into_iter().filter(|block| !block.is_empty()).map(|block| block + "\n").collect::<Vec<_>>().join("\n")
    }

    /// A whole document, in the language that its `lang` says.
    pub fn html(&self) -> String {
        let Table { lang, title, columns, rows, sources, link, .. } = &self.table;
        let mut body = format!("<h1>{}</h1>\n", markup(title));
        for sentences in &self.paragraphs {
            let said = |sentence: &Sentence| {
                let marks = self.marks(sentence);
                let marks = if marks.is_empty() { marks } else { format!("<sup>{marks}</sup>") };
                markup(&sentence.text) + &marks
            };
            body += &format!("<p>{}</p>\n", sentences.iter().map(said).collect::<Vec<_>>().join(" "));
        }
        if !rows.is_empty() {
            body += &self.unit().map(|unit| format!("<p><i>{}</i></p>\n", markup(&unit))).unwrap_or_default();
            let side = |at: usize| if columns.get(at).is_some_and(|column| column.kind.is_number()) { " align=\"right\"" } else { "" };
            let heads = columns.iter().enumerate().map(|(at, column)| format!("<th{}>{}</th>", side(at), markup(&column.head)));
            let row = |row: &Vec<Cell>| {
                let cells = row.iter().enumerate().map(|(at, cell)| format!("<td{}>{}</td>", side(at), markup(&cell.shown(*lang))));
                format!("<tr>{}</tr>\n", cells.collect::<String>())
            };
            body += "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n";
            body += &format!("<thead><tr>{}</tr></thead>\n<tbody>\n", heads.collect::<String>());
            body.extend(rows.iter().map(row));
            body += "</tbody>\n</table>\n";
        }
        if !sources.is_empty() {
            let lines: String = sources.iter().map(|source| format!("<li>{}</li>\n", markup(&source.line(*lang)))).collect();
            body += &format!("<p><b>{}</b></p>\n<ol>\n{lines}</ol>\n", words::sources(*lang));
        }
        body += &format!("<p>{}. {}</p>\n", markup(&self.edition()), markup(&fill(words::see(*lang), &[("link", link)])));
        let head = format!("<meta charset=\"utf-8\">\n<title>{}</title>", markup(title));
        format!("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n{head}\n</head>\n<body>\n{body}</body>\n</html>\n", lang.id())
    }

    /// `[1][3]`, of the sources that are there.
    fn marks(&self, sentence: &Sentence) -> String {
        sentence.sources.iter().filter(|at| **at < self.table.sources.len()).map(|at| format!("[{}]", at + 1)).collect()
    }

    fn unit(&self) -> Option<String> {
        (!self.table.unit.is_empty()).then(|| fill(words::unit_is(self.table.lang), &[("unit", &self.table.unit)]))
    }

    fn edition(&self) -> String {
        table::edition(&self.table.edition, self.table.lang)
    }
}
