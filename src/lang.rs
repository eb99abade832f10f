//! The two languages of the page, and texts that stand in both.

#![warn(clippy::indexing_slicing)]

use crate::closed_set::closed_set;
use serde_json::Value;

closed_set! {
    /// A language of the page.
    Lang { Vi = "vi", En = "en" }
}

/// A text in both languages. Where a file gives only one, or a plain text, it serves for both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }

    /// Nothing in either language.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }

    /// `None` for an empty text.
    pub fn filled(self) -> Option<Bilingual> {
        (!self.is_empty()).then_some(self)
    }

    pub(crate) fn from_json(value: Option<&Value>) -> Bilingual {
        let plain = value.and_then(Value::as_str);
        let text = |lang: &str| value.and_then(|both| both.get(lang)).and_then(Value::as_str).or(plain).unwrap_or_default().to_owned();
        let (vi, en) = (text("vi"), text("en"));
        match (vi.is_empty(), en.is_empty()) {
            (true, false) => Bilingual { vi: en.clone(), en },
            (false, true) => Bilingual { en: vi.clone(), vi },
            _ => Bilingual { vi, en },
        }
    }
}
