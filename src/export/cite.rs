//! How to cite a view: a line of text, and BibTeX.

use crate::export::escape::one_line;
use crate::export::names;
use crate::export::table;
use crate::format;
use crate::lang::Lang;
use crate::words::export as words;
use crate::words::{fill, page};

/// What a citation of a view names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The language that it is written in.
    pub lang: Lang,
    /// What the view shows: "Kinh tế số trong GDP: Quảng Nam".
    pub title: String,
    /// The date of the edition, `YYYY-MM-DD`.
    pub edition: String,
    /// The pinned link.
    pub link: String,
    /// The reader's day, `YYYY-MM-DD`.
    pub today: String,
}

impl Citation {
    /// In one line of plain text.
    pub fn plain(&self) -> String {
        let edition = table::edition(&self.edition, self.lang);
        // In a Vietnamese citation the edition follows a comma.
        let edition = if self.lang == Lang::Vi { edition.replacen('S', "s", 1) } else { edition };
        let parts: [(&str, &str); 6] = [
            ("site", page::name(self.lang)),
            ("year", self.year()),
            ("title", &one_line(&self.title)),
            ("edition", &edition),
            ("link", &self.link),
            ("day", &format::date(&self.today, self.lang)),
        ];
        fill(words::cited(self.lang), &parts)
    }

    /// An entry `@misc`, in UTF-8. The doubled braces keep the letters of names as they are.
    pub fn bibtex(&self) -> String {
        let fields = [
            ("author", format!("{{{}}}", tex(page::name(self.lang)))),
            ("title", format!("{{{}}}", tex(&one_line(&self.title)))),
            ("year", tex(self.year())),
            ("note", tex(&table::edition(&self.edition, self.lang))),
            ("url", address(&self.link)),
            ("urldate", tex(&self.today)),
            ("language", if self.lang == Lang::Vi { "vietnamese" } else { "english" }.to_owned()),
        ];
        let fields: String = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
        format!("@misc{{{},\n{fields}}}\n", names::slug(&format!("{} {} {}", page::name(self.lang), self.title, self.edition)))
    }

    fn year(&self) -> &str {
        self.edition.split('-').next().unwrap_or_default()
    }
}

/// A text inside braces of BibTeX.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // An escaped brace still counts where BibTeX looks for the end of a field.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }
    out
}

/// A link as it stands in the field `url`, which takes all but what would end it.
fn address(link: &str) -> String {
    let coded = |sign: char| match sign {
        '{' | '}' | '\\' | '"' | '<' | '>' | ' ' => format!("%{:02X}", u32::from(sign)),
        _ if sign.is_control() => String::new(),
        _ => sign.to_string(),
    };
    link.chars().map(coded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(lang: Lang, title: &str) -> Citation {
        let link = "https://example.org/tiendo/?v=trend&i=digital-economy-gdp&l=quang-nam~da-nang&ed=2026-11-27".to_owned();
        Citation { lang, title: title.to_owned(), edition: "2026-11-27".to_owned(), link, today: "2026-12-01".to_owned() }
    }

    #[test]
    fn a_citation_names_site_year_title_edition_link_and_day() {
        let link = "https://example.org/tiendo/?v=trend&i=digital-economy-gdp&l=quang-nam~da-nang&ed=2026-11-27";
        let vi = citation(Lang::Vi, "Kinh tế số trong GDP: Quảng Nam").plain();
        assert_eq!(
            vi,
            format!(
                "Tiến Độ (2026), “Kinh tế số trong GDP: Quảng Nam”, số liệu cập nhật ngày 27/11/2026, {link}, truy cập ngày {}.",
                format::date("2026-12-01", Lang::Vi)
            )
        );
        let en = citation(Lang::En, "Digital economy in GDP: Quảng Nam").plain();
        assert_eq!(en, format!("Tiến Độ (2026). “Digital economy in GDP: Quảng Nam”. Data as of 27 November 2026. {link} (accessed 1 December 2026)."));
    }

    #[test]
    fn bibtex_takes_every_sign_as_a_letter() {
        let entry = citation(Lang::En, "50 % & more_#1 {a} \\b ~c^ $d").bibtex();
        assert!(entry.starts_with("@misc{tien-do-50-more-1-a-b-c-d-2026-11-27,\n"), "{entry}");
        assert!(
            entry.contains(
                "title = {{50 \\% \\& more\\_\\#1 \\textbraceleft{}a\\textbraceright{} \\textbackslash{}b \\textasciitilde{}c\\textasciicircum{} \\$d}},"
            ),
            "{entry}"
        );
        assert!(entry.contains("l=quang-nam~da-nang&ed=2026-11-27},"), "{entry}");
        assert_eq!(entry.matches('{').count(), entry.matches('}').count());
    }

    #[test]
    fn no_link_closes_its_field() {
        assert_eq!(address("https://a.vn/?q={a}\\\" <b>\n"), "https://a.vn/?q=%7Ba%7D%5C%22%20%3Cb%3E");
    }
}
