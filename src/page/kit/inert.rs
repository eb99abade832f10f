//! Elements in which nothing follows a signal, in the document. The browser reads each as markup, all of it at once, instead of being called
//! for every element, attribute and text: of 4,600 elements that a click on the overview may need, all but some dozens are of this kind.

use crate::page::kit::edits::{Change, Edit};
use crate::page::kit::fixed::{Content, Fixed, Part};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement, Node};

/// The view of an element in which nothing follows a signal.
pub(super) struct Inert(pub Fixed);

/// The element, and what it says.
pub(super) struct Shown {
    fixed: Fixed,
    element: Element,
}

/// An element that says this.
fn made(fixed: &Fixed) -> Element {
    thread_local! {
        static READER: HtmlTemplateElement = document().create_element("template").unwrap_or_else(|_| element("template")).unchecked_into();
    }
    // Without elements in it, two or three calls are less than a parser.
    if let Content::Text(said) = &fixed.content {
        let element = element(fixed.tag);
        for (name, value) in &fixed.attributes {
            let _ = element.set_attribute(name, value);
        }
        element.set_text_content(Some(said));
        style(&element, fixed);
        return element;
    }
    let element = READER.with(|reader| {
        reader.set_inner_html(&fixed.html());
        reader.content().first_element_child().unwrap_or_else(|| element(fixed.tag))
    });
    style(&element, fixed);
    element
}

/// Gives an element and all within it their styles.
fn style(element: &Element, fixed: &Fixed) {
    if !fixed.style.is_empty() {
        set_style(element, &fixed.style);
    }
    if fixed.is_styled_within {
        style_within(element, &fixed.content);
    }
}

pub(super) fn style_within(element: &Element, content: &Content) {
    let Content::Parts(parts) = content else { return };
    let mut node = element.first_child();
    for part in parts {
        let Some(here) = node else { return };
        if let (Part::Element(fixed), Some(element)) = (part, here.dyn_ref::<Element>()) {
            style(element, fixed);
        }
        node = here.next_sibling();
    }
}

fn set_style(element: &Element, css: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.style().set_css_text(css);
    }
}

#[expect(clippy::expect_used, reason = "tags are the program's own, and valid")]
fn element(tag: &str) -> Element {
    document().create_element(tag).expect("an element of a valid tag")
}

/// Makes an element say something else; nothing where the document is not as it was made, since programs that translate pages change it.
pub(super) fn edit(element: &Element, Edit { path, change }: &Edit) -> Option<()> {
    // What comes last has no node yet that it could come before.
    let way = if let Change::Insert(_) = change { path.split_last()?.1 } else { path };
    let mut node: Node = element.clone().into();
    for at in way {
        node = node.child_nodes().item(*at)?;
    }
    let done = match change {
        Change::Set(name, value) => node.dyn_ref::<Element>()?.set_attribute(name, value),
        Change::Unset(name) => node.dyn_ref::<Element>()?.remove_attribute(name),
        Change::Style(css) => {
            set_style(node.dyn_ref::<Element>()?, css);
            Ok(())
        }
        Change::Say(said) => {
            node.set_text_content(Some(said));
            Ok(())
        }
        Change::Fill(content) => {
            let element = node.dyn_ref::<Element>()?;
            element.set_inner_html(&content.html());
            style_within(element, content);
            Ok(())
        }
        Change::Replace(part) => node.parent_node()?.replace_child(&of(part), &node).map(drop),
        Change::Insert(part) => node.insert_before(&of(part), node.child_nodes().item(*path.last()?).as_ref()).map(drop),
        Change::Remove => node.parent_node()?.remove_child(&node).map(drop),
    };
    done.ok()
}

fn of(part: &Part) -> Node {
    match part {
        Part::Element(fixed) => made(fixed).into(),
        Part::Space(space) => document().create_text_node(space).into(),
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for Inert {
    type State = Shown;

    fn build(self) -> Shown {
        let element = made(&self.0);
        Shown { fixed: self.0, element }
    }

    fn rebuild(self, shown: &mut Shown) {
        let Inert(now) = self;
        let same = shown.fixed.becomes(&now) && shown.fixed.edits(&now).iter().all(|change| edit(&shown.element, change).is_some());
        if !same {
            let mut element = made(&now);
            shown.element.insert_before_this(&mut element);
            shown.element.unmount();
            shown.element = element;
        }
        shown.fixed = now;
    }
}

// What Leptos asks of a view that could be sent by a server: none is.

impl AddAnyAttr for Inert {
    type Output<T: Attribute> = Inert;

    fn add_any_attr<T: Attribute>(self, _: T) -> Inert
    where
        Inert: RenderHtml,
    {
        self
    }
}

impl RenderHtml for Inert {
    type AsyncOutput = Inert;
    type Owned = Inert;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Inert {
        self
    }

    fn to_html_with_buf(self, html: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        html.push_str(&self.0.html());
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Shown {
        self.build()
    }

    fn into_owned(self) -> Inert {
        self
    }
}
