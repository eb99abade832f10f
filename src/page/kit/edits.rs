//! What makes an element that says one thing say another: the edits of the document between two trees of what is fixed. What is the same is left
//! alone, so that what a reader has opened, chosen or walked to in it stays. Pure, so that it is tested without a browser; `inert` carries it out.

use crate::page::kit::fixed::{Content, Fixed, Part};

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

impl Content {
    fn begins_as(&self, other: &Content) -> bool {
        match (self, other) {
            (Content::Parts(before), Content::Parts(now)) => before.first() == now.first(),
            (before, now) => before == now,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::kit::fixed::samples::{p, plain};
    use proptest::prelude::*;

    #[test]
    fn a_text_that_changes_changes_alone() {
        let row = |said: &str| plain("li", Content::Parts(vec![Part::Element(p(Content::Text(said.to_owned())))]));
        assert_eq!(row("1").edits(&row("2")), [Edit { path: vec![0], change: Change::Say("2") }]);
        assert_eq!(row("1").edits(&row("1")), []);
    }

    #[test]
    fn a_row_is_found_again_as_far_ahead_as_is_looked_and_no_farther() {
        let rows = |from: usize| Content::Parts((from..60).map(|at| Part::Element(plain("li", Content::Text(at.to_string())))).collect());
        let kept = |gone: usize| {
            let (before, now) = (plain("ul", rows(0)), plain("ul", rows(gone)));
            before.edits(&now).iter().all(|edit| edit.change == Change::Remove)
        };
        assert_eq!([AHEAD - 2, AHEAD - 1, AHEAD].map(kept), [true, true, false]);
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
