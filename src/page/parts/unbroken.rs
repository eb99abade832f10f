//! Numbers of documents that no line break tears apart: "23-NQ/TW". On the screen only; the text stays what it is.

use crate::page::kit::el::{El, text};

/// Puts a text into an element, each word with a stroke and a digit in one piece.
pub fn unbroken(within: El, said: &str) -> El {
    let whole = |word: &&str| word.contains('/') && word.starts_with(|sign: char| sign.is_ascii_digit());
    let (element, rest) = said.split_inclusive(' ').fold((within, String::new()), |(element, mut before), word| {
        if !whole(&word.trim_end()) {
            before.push_str(word);
            return (element, before);
        }
        (element.text(&before).child(text("span", "whole", word.trim_end())), word[word.trim_end().len()..].to_owned())
    });
    element.text(rest)
}
