//! Elements of the page, written as calls. They are Leptos views with their types erased at once: the `view!` macro gives every
//! element, attribute and closure a type of its own, and those types weighed 160 KB (Brotli) of a budget of 200 for everything.

use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::element::inner_html;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::sync::{Arc, Mutex};

/// An element under construction.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

/// An element with a class and a text: the most frequent kind.
pub fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> El {
    el(tag).class(class).text(text)
}

fn shared<T: 'static>(compute: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(compute))
}

impl El {
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> El {
        let value: String = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// A class; an empty one is left out.
    pub fn class(self, class: impl Into<String>) -> El {
        let class: String = class.into();
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, there: bool) -> El {
        if there { self.attr(name, "") } else { self }
    }

    /// An attribute that follows a signal; `None` takes it off.
    pub fn live_attr(mut self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> El {
        self.attributes.push(custom_attribute(name, shared(value)).into_any_attr());
        self
    }

    /// A property that is on or off and follows signals: `checked` of a checkbox, `selected` of an option.
    pub fn on_off(mut self, property: &'static str, state: impl FnMut() -> bool + Send + 'static) -> El {
        self.attributes.push(prop(property, shared(state)).into_any_attr());
        self
    }

    /// The value of a text field, as it stands in the view.
    pub fn value(mut self, value: impl FnMut() -> String + Send + 'static) -> El {
        self.attributes.push(prop("value", shared(value)).into_any_attr());
        self
    }

    /// A style property. Set as a property, since the page's security policy allows no style attribute.
    pub fn style(mut self, name: &'static str, value: String) -> El {
        self.attributes.push(style((name, value)).into_any_attr());
        self
    }

    /// Markup of the program's own making: drawings and marks, never a text from data.
    pub fn markup(mut self, svg: impl Into<String>) -> El {
        let svg: String = svg.into();
        self.attributes.push(inner_html(svg).into_any_attr());
        self
    }

    pub fn on(mut self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> El {
        let act: Box<dyn FnMut(web_sys::Event)> = Box::new(act);
        self.attributes.push(on(Custom::<web_sys::Event>::new(event), act).into_any_attr());
        self
    }

    pub fn text(mut self, text: impl Into<String>) -> El {
        let text: String = text.into();
        self.children.push(text.into_any());
        self
    }

    pub fn child(mut self, child: impl Into<AnyView>) -> El {
        self.children.push(child.into());
        self
    }

    pub fn maybe(self, child: Option<impl Into<AnyView>>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn children<T: Into<AnyView>>(mut self, children: impl IntoIterator<Item = T>) -> El {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// A text that follows signals.
    pub fn live_text(mut self, text: impl FnMut() -> String + Send + 'static) -> El {
        let text: Box<dyn FnMut() -> String + Send> = Box::new(text);
        self.children.push(text.into_any());
        self
    }

    /// A child that follows signals; `None` leaves its place empty.
    pub fn live<T: Into<AnyView>>(self, child: impl FnMut() -> Option<T> + Send + 'static) -> El {
        self.child(live(child))
    }

    /// Children that keep their elements as long as their keys stay.
    pub fn keyed(self, keys: impl Fn() -> Vec<Key> + Send + Sync + 'static, make: impl Fn(Key) -> El + Send + Sync + 'static) -> El {
        self.child(keyed(Box::new(keys), Arc::new(move |key| make(key).into())))
    }
}

fn keyed(keys: Box<dyn Fn() -> Vec<Key> + Send + Sync>, make: Arc<dyn Fn(Key) -> AnyView + Send + Sync>) -> AnyView {
    For(ForProps::builder().each(keys).key(|key: &Key| *key).children(move |key| make(key)).build()).into_any()
}

/// What identifies a child of a keyed list: a position, and whatever else its content depends on.
pub type Key = (usize, usize);

/// A view that follows signals; `None` leaves its place empty.
pub fn live<T: Into<AnyView>>(mut view: impl FnMut() -> Option<T> + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || view().map_or_else(|| ().into_any(), Into::into));
    view.into_any()
}

/// Several views without an element around them.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

impl From<El> for AnyView {
    fn from(element: El) -> AnyView {
        custom(element.tag).add_any_attr(element.attributes).child(element.children).into_any()
    }
}
