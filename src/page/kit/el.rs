//! Elements of the page, written as calls. They are Leptos views with their types erased at once: the `view!` macro gives every
//! element, attribute and closure a type of its own, and those types weighed 160 KB (Brotli) of a budget of 200 for everything.

use crate::page::kit::held::effect;
use crate::page::kit::rows::{Gone, Keys, Make, rows};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::directive::directive;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::element::inner_html;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

/// An element under construction. One pointer, so that a chain of calls moves nothing else.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<Child>,
}

/// What stands inside an element: kept as an element as long as can be, since a pointer is cheaper to hand on than a view.
pub enum Child {
    Element(El),
    View(AnyView),
}

/// What keeps an element as the signals have it.
type Follow = Rc<RefCell<dyn FnMut(&web_sys::Element)>>;

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element with a class and a text: the most frequent kind.
pub fn text(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> El {
    el(tag).class(class).say(text.as_ref())
}

fn shared<T: 'static>(compute: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(compute))
}

/// The generic methods only erase a type and hand over to these, which exist once.
impl El {
    #[inline(never)]
    fn set(self, name: &'static str, value: &str) -> El {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> El {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn add(mut self, child: Child) -> El {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn say(self, text: &str) -> El {
        self.add(Child::View(text.to_owned().into_any()))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, act: Box<dyn FnMut(web_sys::Event)>) -> El {
        self.with(on(Custom::<web_sys::Event>::new(event), act).into_any_attr())
    }

    #[inline(never)]
    fn following(self, act: Follow) -> El {
        self.made(Rc::new(move |element| {
            let act = act.clone();
            effect(move || (act.borrow_mut())(&element));
        }))
    }

    #[inline(never)]
    fn made(self, act: Rc<dyn Fn(web_sys::Element)>) -> El {
        self.with(directive(move |element| act(element), ()).into_any_attr())
    }

    #[inline(never)]
    fn rows(self, keys: Keys, make: Make, gone: Gone) -> El {
        self.made(Rc::new(move |parent| rows(&parent, keys.clone(), make.clone(), gone)))
    }

    #[inline(never)]
    fn set_live(self, name: &'static str, value: SharedReactiveFunction<Option<String>>) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }
}

impl El {
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> El {
        self.set(name, value.as_ref())
    }

    /// A class; an empty one is left out.
    pub fn class(self, class: impl AsRef<str>) -> El {
        let class = class.as_ref();
        if class.is_empty() { self } else { self.set("class", class) }
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, there: bool) -> El {
        if there { self.set(name, "") } else { self }
    }

    /// An attribute that follows a signal; `None` takes it off.
    pub fn live_attr(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> El {
        self.set_live(name, shared(value))
    }

    /// A property that is on or off and follows signals: `checked` of a checkbox, `selected` of an option.
    pub fn on_off(self, property: &'static str, state: impl FnMut() -> bool + Send + 'static) -> El {
        let state: SharedReactiveFunction<bool> = shared(state);
        self.with(prop(property, state).into_any_attr())
    }

    /// The value of a text field, as it stands in the view.
    pub fn value(self, value: impl FnMut() -> String + Send + 'static) -> El {
        let value: SharedReactiveFunction<String> = shared(value);
        self.with(prop("value", value).into_any_attr())
    }

    /// A style property. Set as a property, since the page's security policy allows no style attribute.
    pub fn style(self, name: &'static str, value: String) -> El {
        self.with(style((name, value)).into_any_attr())
    }

    /// Markup of the program's own making: drawings and marks, never a text from data.
    pub fn markup(self, svg: impl AsRef<str>) -> El {
        self.with(inner_html(svg.as_ref().to_owned()).into_any_attr())
    }

    pub fn on(self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> El {
        self.listen(event, Box::new(act))
    }

    pub fn text(self, text: impl AsRef<str>) -> El {
        self.say(text.as_ref())
    }

    pub fn child(self, child: impl Into<Child>) -> El {
        self.add(child.into())
    }

    pub fn maybe(self, child: Option<impl Into<Child>>) -> El {
        match child {
            Some(child) => self.add(child.into()),
            None => self,
        }
    }

    pub fn children<T: Into<Child>>(self, children: impl IntoIterator<Item = T>) -> El {
        children.into_iter().fold(self, |element, child| element.add(child.into()))
    }

    /// A text that follows signals.
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> El {
        self.add(Child::View(live_text(Box::new(text))))
    }

    /// A child that follows signals; `None` leaves its place empty.
    pub fn live<T: Into<Child>>(self, child: impl FnMut() -> Option<T> + Send + 'static) -> El {
        self.add(Child::View(live(child)))
    }

    /// Does something with the element once all of it is there, and again whenever the signals change that this reads.
    pub fn follow(self, act: impl FnMut(&web_sys::Element) + 'static) -> El {
        self.following(Rc::new(RefCell::new(act)))
    }

    /// Children that keep their elements as long as their keys stay. They stand before all others.
    pub fn keyed(self, keys: impl Fn() -> Vec<Key> + 'static, make: impl Fn(Key) -> El + 'static) -> El {
        self.rows(Rc::new(keys), Rc::new(make), Gone::Dropped)
    }

    /// Children whose elements wait for their keys to come back: a key must say all that its element shows and does not itself follow.
    pub fn returning(self, keys: impl Fn() -> Vec<Key> + 'static, make: impl Fn(Key) -> El + 'static) -> El {
        self.rows(Rc::new(keys), Rc::new(make), Gone::Aside)
    }
}

fn live_text(text: Box<dyn FnMut() -> String + Send>) -> AnyView {
    text.into_any()
}

/// What identifies a child of a keyed list: a position, and whatever else its content depends on.
pub type Key = (usize, usize);

/// A view that follows signals; `None` leaves its place empty.
pub fn live<T: Into<Child>>(mut view: impl FnMut() -> Option<T> + Send + 'static) -> AnyView {
    live_view(Box::new(move || view().map(Into::into)))
}

fn live_view(mut view: Box<dyn FnMut() -> Option<Child> + Send>) -> AnyView {
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || view().map(AnyView::from));
    view.into_any()
}

/// Several views without an element around them.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

impl From<El> for AnyView {
    #[inline(never)]
    fn from(element: El) -> AnyView {
        let Parts { tag, attributes, children } = *element.0;
        let children: Vec<AnyView> = children.into_iter().map(AnyView::from).collect();
        custom(tag).add_any_attr(attributes).child(children).into_any()
    }
}

impl From<Child> for AnyView {
    fn from(child: Child) -> AnyView {
        match child {
            Child::Element(element) => element.into(),
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
