//! The formats of a workbook's cells, each written once and known by its place in the list.

use crate::export::xlsx::{HEAD, MAIN};
use crate::lang::Lang;

/// How a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    /// Long texts break into lines.
    Text,
    Head,
    HeadRight,
    Year,
    Date,
    /// Grouped, with so many digits behind the mark.
    Number(usize),
}

/// Digits that a number format shows at most.
const MOST_DECIMALS: usize = 15;
/// Ids below belong to formats that Excel brings along.
const FIRST_OWN: usize = 164;

pub(super) struct Styles {
    lang: Lang,
    used: Vec<Style>,
}

impl Styles {
    /// The first stands for cells that name none.
    pub(super) fn new(lang: Lang) -> Styles {
        Styles { lang, used: vec![Style::Plain] }
    }

    /// The number by which a cell names its style.
    pub(super) fn number(&mut self, style: Style) -> usize {
        let style = if let Style::Number(decimals) = style { Style::Number(decimals.min(MOST_DECIMALS)) } else { style };
        self.used.iter().position(|used| *used == style).unwrap_or_else(|| {
            self.used.push(style);
            self.used.len() - 1
        })
    }

    pub(super) fn xml(&self) -> String {
        let mut formats = String::new();
        let mut cells = String::new();
        for (at, style) in self.used.iter().enumerate() {
            // Excel shows the marks of its own language: this is its notation, not what is seen.
            let code = match style {
                Style::Plain | Style::Text | Style::Head | Style::HeadRight => None,
                Style::Year => Some("0".to_owned()),
                Style::Date => Some(if self.lang == Lang::Vi { "dd/mm/yyyy" } else { "d mmmm yyyy" }.to_owned()),
                Style::Number(0) => Some("#,##0".to_owned()),
                Style::Number(decimals) => Some(format!("#,##0.{}", "0".repeat(*decimals))),
            };
            if let Some(code) = &code {
                formats.push_str(&format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", FIRST_OWN + at));
            }
            let format = code.map_or(0, |_| FIRST_OWN + at);
            let head = matches!(style, Style::Head | Style::HeadRight);
            let aligned = match style {
                Style::Plain => "vertical=\"top\"",
                Style::Text | Style::Head => "vertical=\"top\" wrapText=\"1\"",
                Style::HeadRight => "horizontal=\"right\" vertical=\"top\" wrapText=\"1\"",
                Style::Year | Style::Date | Style::Number(_) => "horizontal=\"right\" vertical=\"top\"",
            };
            let (font, border) = (usize::from(head), usize::from(head));
            cells.push_str(&format!(
                "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">\
                 <alignment {aligned}/></xf>"
            ));
        }
        let formats = match self.used.iter().filter(|style| matches!(style, Style::Year | Style::Date | Style::Number(_))).count() {
            0 => String::new(),
            count => format!("<numFmts count=\"{count}\">{formats}</numFmts>"),
        };
        let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
        let sides = "<left/><right/><top/>";
        format!(
            "{HEAD}<styleSheet xmlns=\"{MAIN}\">{formats}<fonts count=\"2\"><font>{font}</font><font><b/>{font}</font></fonts>\
             <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
             <borders count=\"2\"><border>{sides}<bottom/><diagonal/></border><border>{sides}<bottom style=\"thin\"/><diagonal/></border></borders>\
             <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
             <cellXfs count=\"{}\">{cells}</cellXfs>\
             <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
            self.used.len()
        )
    }
}
