//! Elements in which nothing follows a signal, as a tree of what they say: written as markup, and compared with what they said before.
//! Pure, so that it is tested without a browser; [`inert`](crate::page::kit) shows it.

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

/// What to do with a node of the document, so that it says something else. Where it stands: of which child which child, from the element on.
#[derive(Debug, PartialEq, Eq)]
pub struct Edit<'a> {
    /// The way to it; empty for the element itself.
    pub path: Vec<u32>,
    /// What to do.
    pub change: Change<'a>,
}

/// How a node changes.
#[derive(Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// An attribute gets a value.
    Set(&'static str, &'a str),
    /// An attribute goes.
    Unset(&'static str),
    /// The element gets another style, as CSS.
    Style(&'a str),
    /// The element says a text and nothing else.
    Say(&'a str),
    /// The element gets other content.
    Fill(&'a Content),
    /// Another node takes its place.
    Replace(&'a Part),
    /// Another node comes before it; last, where there is no node yet.
    Insert(&'a Part),
    /// It goes.
    Remove,
}

/// How far ahead a node is looked for that has stayed the same: as far as a filter mostly reaches, and not as far as a list is long.
const AHEAD: usize = 24;

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

    fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    /// Whether the element can become `now`. What can have the focus or be open is another thing where it begins with another word: a reader
    /// who was at one would find themselves at the other.
    pub fn becomes(&self, now: &Fixed) -> bool {
        let is_used = matches!(now.tag, "a" | "button" | "details" | "label");
        self.tag == now.tag && (!is_used || self.content.begins_as(&now.content))
    }

    /// What makes an element that says `self` say `now`, which it can become, in this order.
    pub fn edits<'a>(&self, now: &'a Fixed) -> Vec<Edit<'a>> {
        let mut edits = Vec::new();
        self.differ(now, &mut Vec::new(), &mut edits);
        edits
    }

    fn differ<'a>(&self, now: &'a Fixed, path: &mut Vec<u32>, edits: &mut Vec<Edit<'a>>) {
        let gone = self.attributes.iter().filter(|(name, _)| now.value(name).is_none()).map(|(name, _)| Change::Unset(name));
        let other = now.attributes.iter().filter(|(name, value)| self.value(name) != Some(value)).map(|(name, value)| Change::Set(name, value));
        let style = (self.style != now.style).then_some(Change::Style(&now.style));
        edits.extend(gone.chain(other).chain(style).map(|change| Edit { path: path.clone(), change }));
        match (&self.content, &now.content) {
            (before, now) if before == now => {}
            (Content::Parts(before), Content::Parts(now)) => parts(before, now, path, edits),
            (_, Content::Text(said)) => edits.push(Edit { path: path.clone(), change: Change::Say(said) }),
            (_, other) => edits.push(Edit { path: path.clone(), change: Change::Fill(other) }),
        }
    }
}

/// The edits of what stands in an element. What is the same stays; of what stands where it was not before, what was there becomes it if it can.
fn parts<'a>(before: &[Part], now: &'a [Part], path: &mut Vec<u32>, edits: &mut Vec<Edit<'a>>) {
    let (mut left, mut right, mut at) = (before, now, 0);
    while let (Some((old, others)), Some((new, rest))) = (left.split_first(), right.split_first()) {
        path.push(at);
        if let Some(gone) = left.iter().take(AHEAD).position(|part| part == new) {
            edits.extend((0..gone).map(|_| Edit { path: path.clone(), change: Change::Remove }));
            (left, right, at) = (left.get(gone + 1..).unwrap_or_default(), rest, at + 1);
        } else if right.iter().take(AHEAD).any(|part| part == old) {
            edits.push(Edit { path: path.clone(), change: Change::Insert(new) });
            (right, at) = (rest, at + 1);
        } else {
            match (old, new) {
                (Part::Element(old), Part::Element(new)) if old.becomes(new) => old.differ(new, path, edits),
                (_, new) => edits.push(Edit { path: path.clone(), change: Change::Replace(new) }),
            }
            (left, right, at) = (others, rest, at + 1);
        }
        path.pop();
    }
    let place = |at: u32| path.iter().copied().chain([at]).collect::<Vec<u32>>();
    edits.extend(left.iter().map(|_| Edit { path: place(at), change: Change::Remove }));
    edits.extend((at..).zip(right).map(|(at, part)| Edit { path: place(at), change: Change::Insert(part) }));
}

impl Content {
    fn begins_as(&self, other: &Content) -> bool {
        match (self, other) {
            (Content::Parts(before), Content::Parts(now)) => before.first() == now.first(),
            (before, now) => before == now,
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn p(content: Content) -> Fixed {
        Fixed { attributes: vec![("class", "a \"b\" & c".to_owned())], ..plain("p", content) }
    }

    fn plain(tag: &'static str, content: Content) -> Fixed {
        Fixed { tag, attributes: Vec::new(), style: String::new(), is_styled_within: false, content }
    }

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

    #[test]
    fn a_text_that_changes_changes_alone() {
        let row = |said: &str| plain("li", Content::Parts(vec![Part::Element(p(Content::Text(said.to_owned())))]));
        assert_eq!(row("1").edits(&row("2")), [Edit { path: vec![0], change: Change::Say("2") }]);
        assert_eq!(row("1").edits(&row("1")), []);
    }

    #[test]
    fn a_link_to_another_place_stays_and_one_that_says_something_else_is_another() {
        let link = |to: &str, said: &str| Fixed { attributes: vec![("href", to.to_owned())], ..plain("a", Content::Text(said.to_owned())) };
        assert!(link("?r=23", "Met").becomes(&link("?", "Met")));
        assert!(!link("?r=23", "Met").becomes(&link("?r=23", "Missed")));
        assert!(p(Content::Text("1".to_owned())).becomes(&p(Content::Text("2".to_owned()))));
    }

    #[test]
    fn rows_that_go_and_come_leave_the_others_alone() {
        let list = |said: &str| plain("ul", Content::Parts(said.chars().map(|said| Part::Element(plain("li", Content::Text(said.to_string())))).collect()));
        let changes = |before: &str, now: &str| {
            list(before).edits(&list(now)).iter().map(|edit| (edit.path[0], matches!(edit.change, Change::Remove))).collect::<Vec<_>>()
        };
        assert_eq!(changes("abcdef", "bdf"), [(0, true), (1, true), (2, true)]);
        assert_eq!(changes("bdf", "abcdef"), [(0, false), (2, false), (4, false)]);
    }

    /// A document that does as it is told; whether there was such a node.
    fn apply(element: &mut Fixed, edit: &Edit) -> bool {
        let Some((last, way)) = edit.path.split_last() else { return change(element, &edit.change) };
        let mut parent = element;
        for at in way {
            let Content::Parts(parts) = &mut parent.content else { return false };
            let Some(Part::Element(child)) = parts.get_mut(*at as usize) else { return false };
            parent = child;
        }
        let Content::Parts(parts) = &mut parent.content else { return false };
        let last = *last as usize;
        match &edit.change {
            Change::Insert(part) if last <= parts.len() => parts.insert(last, (*part).clone()),
            Change::Remove if last < parts.len() => drop(parts.remove(last)),
            Change::Replace(now) if last < parts.len() => parts[last] = (*now).clone(),
            to => {
                let Some(Part::Element(element)) = parts.get_mut(last) else { return false };
                return change(element, to);
            }
        }
        true
    }

    fn change(element: &mut Fixed, to: &Change) -> bool {
        match to {
            Change::Set(name, value) => {
                element.attributes.retain(|(other, _)| other != name);
                element.attributes.push((name, (*value).to_owned()));
            }
            Change::Unset(name) => element.attributes.retain(|(other, _)| other != name),
            Change::Style(style) => element.style = (*style).to_owned(),
            Change::Say(said) => element.content = Content::Text((*said).to_owned()),
            Change::Fill(content) => element.content = (*content).clone(),
            Change::Replace(_) | Change::Insert(_) | Change::Remove => return false,
        }
        true
    }

    fn sorted(mut element: Fixed) -> Fixed {
        element.attributes.sort();
        if let Content::Parts(parts) = element.content {
            let part = |part| if let Part::Element(element) = part { Part::Element(sorted(element)) } else { part };
            element.content = Content::Parts(parts.into_iter().map(part).collect());
        }
        element
    }

    fn elements() -> impl Strategy<Value = Fixed> {
        let tag = prop_oneof![Just("p"), Just("a")];
        let attributes = prop::collection::btree_map(prop_oneof![Just("class"), Just("href"), Just("id")], "[a&\"]{0,2}", 0..3);
        let leaf = prop_oneof!["[a<& ]{0,3}".prop_map(Content::Text), Just(Content::Markup("<svg></svg>".to_owned())), Just(Content::Parts(Vec::new()))];
        let attributes = attributes.prop_map(|all| all.into_iter().collect::<Vec<_>>());
        let leaf = (tag, attributes, "[ab]?", leaf).prop_map(|(tag, attributes, style, content)| Fixed { attributes, style, ..plain(tag, content) });
        leaf.prop_recursive(4, 24, 4, |inner| {
            let part = prop_oneof![4 => inner.clone().prop_map(Part::Element), 1 => Just(Part::Space(" ".to_owned()))];
            (inner, prop::collection::vec(part, 0..4)).prop_map(|(element, parts)| Fixed { content: Content::Parts(parts), ..element })
        })
    }

    proptest! {
        #[test]
        fn after_the_edits_an_element_says_what_it_should(before in elements(), now in elements()) {
            prop_assume!(before.becomes(&now));
            let mut element = before.clone();
            for edit in before.edits(&now) {
                prop_assert!(apply(&mut element, &edit), "no node for {edit:?}");
            }
            prop_assert_eq!(sorted(element), sorted(now));
        }

        #[test]
        fn what_stays_the_same_is_left_alone(element in elements()) {
            let same = element.clone();
            prop_assert_eq!(element.edits(&same), []);
        }
    }
}
