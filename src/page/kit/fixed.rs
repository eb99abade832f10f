//! Elements in which nothing follows a signal, as a tree of what they say, written as markup. Pure, so that it is tested without a browser;
//! `inert` shows it, [`edits`](crate::page::kit::edits) compares it with what it said before.

use std::borrow::Cow;
use std::fmt::Write;

/// Elements without an end tag (HTML 13.1.2).
const VOID: [&str; 7] = ["area", "br", "col", "hr", "img", "input", "wbr"];

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// Its tag.
    pub tag: &'static str,
    /// Names and values; no name twice.
    pub attributes: Vec<(&'static str, String)>,
    /// Its style, as CSS; no part of the markup, since the page's security policy allows none there.
    pub style: String,
    /// Whether anything within has a style.
    pub is_styled_within: bool,
    /// What stands in it.
    pub content: Content,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text and nothing else.
    Text(String),
    /// Markup of the program's own making.
    Markup(String),
    /// Elements, and spaces between them.
    Parts(Vec<Part>),
}

/// One of the nodes in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// An element.
    Element(Fixed),
    /// A text that is only spaces; neither empty nor beside another.
    Space(String),
}

impl Fixed {
    /// The markup of the element.
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        let _ = write!(html, "<{}", self.tag);
        for (name, value) in &self.attributes {
            let _ = write!(html, " {name}=\"{}\"", escaped(value, '"'));
        }
        html.push('>');
        if !VOID.contains(&self.tag) {
            self.content.write(html);
            let _ = write!(html, "</{}>", self.tag);
        }
    }
}

impl Content {
    /// The markup of it.
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        match self {
            Content::Text(said) => html.push_str(&escaped(said, '<')),
            Content::Markup(markup) => html.push_str(markup),
            Content::Parts(parts) => parts.iter().for_each(|part| match part {
                Part::Element(element) => element.write(html),
                Part::Space(space) => html.push_str(space),
            }),
        }
    }
}

/// A text as it stands in markup; `also` is what would end it besides "&": a quotation mark in a value, "<" in a text.
fn escaped(text: &str, also: char) -> Cow<'_, str> {
    if !text.contains(['&', also]) {
        return Cow::Borrowed(text);
    }
    let with = if also == '"' { "&quot;" } else { "&lt;" };
    Cow::Owned(text.replace('&', "&amp;").replace(also, with))
}

/// Elements for the tests of this and of [`edits`](crate::page::kit::edits).
#[cfg(test)]
pub(super) mod samples {
    use super::*;

    pub fn p(content: Content) -> Fixed {
        Fixed { attributes: vec![("class", "a \"b\" & c".to_owned())], ..plain("p", content) }
    }

    pub fn plain(tag: &'static str, content: Content) -> Fixed {
        Fixed { tag, attributes: Vec::new(), style: String::new(), is_styled_within: false, content }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{p, plain};
    use super::*;

    #[test]
    fn texts_and_values_cannot_end_what_they_stand_in() {
        let said = p(Content::Text("1 < 2 & \"3\" > 2".to_owned()));
        assert_eq!(said.html(), "<p class=\"a &quot;b&quot; &amp; c\">1 &lt; 2 &amp; \"3\" > 2</p>");
    }

    #[test]
    fn an_element_that_can_hold_nothing_has_no_end() {
        let field = Fixed { attributes: vec![("checked", String::new())], ..plain("input", Content::Parts(Vec::new())) };
        assert_eq!(
            p(Content::Parts(vec![Part::Element(field), Part::Space(" ".to_owned())])).html(),
            "<p class=\"a &quot;b&quot; &amp; c\"><input checked=\"\"> </p>"
        );
    }
}
