//! Every sentence of the page in both languages, side by side: what lacks one does not compile.

pub mod chart;
pub mod compare;
pub mod documents;
pub mod evidence;
pub mod explain;
pub mod export;
pub mod filters;
pub mod front;
pub mod map;
pub mod method;
pub mod news;
pub mod offline;
pub mod overview;
pub mod own_data;
pub mod pace;
pub mod page;
pub mod paper;
pub mod place;
pub mod places;
pub mod refusal;
pub mod status;
pub mod table;
pub mod take;
#[cfg(test)]
mod tests;
pub mod trend;

use crate::lang::Lang;

/// Declares texts by name, `vi` then `en`. A text is a function of the language; parts in braces are filled by [`fill`].
macro_rules! texts {
    ($($(#[$about:meta])* $name:ident: $vi:literal, $en:literal;)*) => {
        $(#[doc = $en] $(#[$about])* pub const fn $name(lang: $crate::lang::Lang) -> &'static str {
            match lang {
                $crate::lang::Lang::Vi => $vi,
                $crate::lang::Lang::En => $en,
            }
        })*

        /// Every text of this file by name, for the tests.
        #[cfg(test)]
        pub const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $vi, $en)),*];
    };
}
pub(crate) use texts;

/// Puts values into the `{names}` of a text.
pub fn fill(text: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(length) = rest[open..].find('}') else { break };
        let name = &rest[open + 1..open + length];
        out.push_str(&rest[..open]);
        if let Some((_, value)) = parts.iter().find(|(part, _)| *part == name) {
            out.push_str(value);
        }
        rest = &rest[open + length + 1..];
    }
    out.push_str(rest);
    out
}

/// Picks one of two for a count: English has a plural, Vietnamese has not.
pub fn plural<'a>(count: usize, lang: Lang, one: &'a str, many: &'a str) -> &'a str {
    if lang == Lang::En && count == 1 { one } else { many }
}
