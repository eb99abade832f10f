//! How near a text comes to what is searched for: a list that a search narrows begins with the nearest.

use crate::answer::text::Sought;

/// The nearest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// The words stand one after another, each of them whole; or nothing is searched for.
    #[default]
    Phrase,
    /// They stand one after another, the last of them begun: "quảng na" in Quảng Nam.
    Begun,
    /// They stand apart.
    Scattered,
}

impl Sought {
    /// How near a text comes that a search looks into and that has the words.
    pub fn near(&self, text: &str) -> Near {
        let stands = |end: &str| self.readings().iter().any(|parts| text.contains(&(parts.concat() + end)));
        match () {
            () if self.is_empty() || stands(" ") || stands("\n") => Near::Phrase,
            () if stands("") => Near::Begun,
            () => Near::Scattered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::text::alone;

    #[test]
    fn a_phrase_comes_before_a_begun_one_and_that_before_scattered_words() {
        let near = |query: &str, text: &str| Sought::of(query).near(&alone(text));
        assert_eq!(near("kinh tế số", "Tỷ trọng kinh tế số trong GDP"), Near::Phrase);
        assert_eq!(near("kinh tế số", "phát triển kinh tế số"), Near::Phrase, "at the end of the text");
        assert_eq!(near("quảng na", "tỉnh Quảng Nam"), Near::Begun);
        assert_eq!(near("kinh tế số", "số doanh nghiệp trong nền kinh tế"), Near::Scattered);
        assert_eq!(near("kinh t", "kinh tế, kinh doanh T"), Near::Begun);
        assert_eq!(near(" ?! ", "bất kỳ"), Near::Phrase, "nothing is searched for");
    }
}
