//! What an element is made of until it is shown: one in which nothing lives as markup, read by the browser at once; any other as a view of Leptos.
//!
//! Measured: the front page made 9,792 elements by as many calls and 43,834 strings, each element with a comment beside it; now 1,016 and
//! 7,481. Taking a filter back there made 3,634 elements by 18,095 strings, now 53 by 1,663. It costs 8 KB of program (Brotli).

use crate::page::kit::fixed::{Content, Fixed, Part};
use crate::page::kit::inert::{Inert, edit, style_within};
use crate::page::kit::written::{Text, write};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::directive::directive;
use leptos::tachys::html::element::{custom, inner_html};
use leptos::tachys::html::style::style;
use std::cell::RefCell;
use std::rc::Rc;

/// An element under construction. One pointer, so that a chain of calls moves nothing else.
pub struct El(pub(super) Box<Parts>);

/// What an element is made of.
pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Child>,
    /// Names and values of its own style.
    pub styles: Vec<(&'static str, String)>,
    /// Whether anything in it follows signals or listens.
    pub lives: bool,
    /// Whether anything within has a style.
    pub is_styled_within: bool,
}

/// An attribute of it.
pub(super) enum Attribute {
    /// A name and a value, for good.
    Fixed(&'static str, String),
    /// What stands inside, for good.
    Markup(String),
    /// Anything else that Leptos can do with an element.
    Other(AnyAttribute),
}

/// What stands inside an element: kept as an element as long as can be, since a pointer is cheaper to hand on than a view.
pub enum Child {
    /// An element that can still be added to.
    Element(El),
    /// What the element says: fixed, or as the signals have it.
    Text(Text),
    /// Anything else that Leptos can show.
    View(AnyView),
}

/// The tag of an element that a text gets beside other children: one that no sheet gives a look.
const BESIDE: &str = "bdi";

impl El {
    /// An element with nothing in it.
    pub(super) fn new(tag: &'static str) -> El {
        // The first line break in a text area's markup is not part of its text.
        El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new(), styles: Vec::new(), lives: tag == "textarea", is_styled_within: false }))
    }

    /// With another child, after those that are there.
    #[inline(never)]
    pub(super) fn add(mut self, child: Child) -> El {
        self.0.lives |= match &child {
            Child::Element(element) => {
                self.0.is_styled_within |= element.0.is_styled_within || !element.0.styles.is_empty();
                element.0.lives
            }
            Child::Text(text) => matches!(text, Text::Live(_)),
            Child::View(_) => true,
        };
        self.0.children.push(child);
        self
    }
}

/// A text beside other children.
fn beside(text: Text) -> El {
    El::new(BESIDE).add(Child::Text(text))
}

impl From<El> for AnyView {
    #[inline(never)]
    fn from(element: El) -> AnyView {
        if !element.0.lives {
            return Inert(element.fixed()).into_any();
        }
        let Parts { tag, attributes, mut children, styles, .. } = *element.0;
        let styles = styles.into_iter().map(|one| style(one).into_any_attr());
        let mut attributes: Vec<AnyAttribute> = attributes.into_iter().map(AnyAttribute::from).chain(styles).collect();
        match children.pop() {
            // Without a place for children: this would be wiped by the text, and no view is made into one of the other kind.
            Some(Child::Text(text)) if children.is_empty() => {
                let text = Rc::new(RefCell::new(text));
                attributes.push(directive(move |element| write(element, text.clone()), ()).into_any_attr());
                custom(tag).add_any_attr(attributes).into_any()
            }
            last => {
                let children: Vec<AnyView> = children.into_iter().chain(last).map(AnyView::from).collect();
                custom(tag).add_any_attr(attributes).child(children).into_any()
            }
        }
    }
}

impl El {
    /// The element as a tree of what it says. Nothing in it lives.
    fn fixed(self) -> Fixed {
        let Parts { tag, attributes, mut children, styles, is_styled_within, .. } = *self.0;
        let style = styles.into_iter().map(|(name, value)| format!("{name}: {value};")).collect();
        let (mut fixed, mut markup) = (Vec::with_capacity(attributes.len()), None);
        for attribute in attributes {
            match attribute {
                Attribute::Fixed(name, value) => fixed.push((name, value)),
                Attribute::Markup(said) => markup = Some(said),
                Attribute::Other(_) => {}
            }
        }
        let content = match (markup, children.pop()) {
            (Some(markup), _) => Content::Markup(markup),
            (None, Some(Child::Text(Text::Fixed(said)))) if children.is_empty() => Content::Text(said),
            (None, last) => Content::Parts(parts(children.into_iter().chain(last))),
        };
        Fixed { tag, attributes: fixed, style, is_styled_within, content }
    }
}

/// What was put into an element that already stands, to become something else with the fewest edits. Nothing in it lives.
#[derive(Default)]
pub struct Inside(Option<Fixed>);

impl Inside {
    /// Goes over to other elements.
    pub fn becomes(&mut self, place: &web_sys::Element, elements: impl IntoIterator<Item = El>) {
        let now = elements.into_iter().fold(El::new("div"), |all, element| all.add(Child::Element(element))).fixed();
        if !self.0.as_ref().is_some_and(|before| before.edits(&now).iter().all(|change| edit(place, change).is_some())) {
            place.set_inner_html(&now.content.html());
            style_within(place, &now.content);
        }
        self.0 = Some(now);
    }
}

/// Children in which nothing lives. Spaces that stand beside each other become one text when the markup is read.
fn parts(children: impl Iterator<Item = Child>) -> Vec<Part> {
    let mut parts = Vec::new();
    for child in children {
        match child {
            Child::Element(element) => parts.push(Part::Element(element.fixed())),
            Child::Text(Text::Fixed(said)) if said.trim().is_empty() => match parts.last_mut() {
                _ if said.is_empty() => {}
                Some(Part::Space(before)) => before.push_str(&said),
                _ => parts.push(Part::Space(said)),
            },
            Child::Text(text) => parts.push(Part::Element(beside(text).fixed())),
            Child::View(_) => {}
        }
    }
    parts
}

impl From<Attribute> for AnyAttribute {
    fn from(attribute: Attribute) -> AnyAttribute {
        match attribute {
            Attribute::Fixed(name, value) => custom_attribute(name, value).into_any_attr(),
            Attribute::Markup(said) => inner_html(said).into_any_attr(),
            Attribute::Other(attribute) => attribute,
        }
    }
}

impl From<Child> for AnyView {
    fn from(child: Child) -> AnyView {
        match child {
            Child::Element(element) => element.into(),
            // What is only a space is no word to translate, and would be one more thing to keep apart in a row of boxes.
            Child::Text(Text::Fixed(said)) if said.trim().is_empty() => said.into_any(),
            Child::Text(text) => beside(text).into(),
            Child::View(view) => view,
        }
    }
}

impl From<El> for Child {
    fn from(element: El) -> Child {
        Child::Element(element)
    }
}

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Child {
        Child::View(view)
    }
}
