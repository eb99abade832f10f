//! Elements of the page, written as calls:
//!
//! ```ignore
//! el("p").class("count").child(text("strong", "", "12")).text(" ").live_text(move || noun(site.total.get()))
//! ```
//!
//! An [`El`] goes wherever a Leptos view goes. What is fixed is given as it is (`attr`, `text`, `child`), and where nothing else is in it
//! the element is read as markup (`kit/parts.rs`); what follows signals is given as a closure (`live_attr`, `live_text`, `live`, `follow`)
//! and changes alone, the element stays. Lists are `keyed`: a row keeps its element as long as its key stays. An element that is needed later is given a [`Handle`].
//!
//! Why not `view!`: it gives every element, attribute and closure a type of its own, and each type brings its code. Measured on the
//! front page's program (135.6 KB, Brotli): two view files written in it weigh 16.7 KB more, 24.5 with its `<For>`;
//! `--cfg erase_components` gives back a fifth of that.

use crate::page::kit::handle::Handle;
use crate::page::kit::keys::Keys;
use crate::page::kit::parts::Attribute;
pub use crate::page::kit::parts::{Child, El, Inside};
use crate::page::kit::reader::leave_at_end;
use crate::page::kit::rows::{Make, rows};
use crate::page::kit::written::Text;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::directive::directive;
use leptos::tachys::html::event::{Custom, on};
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;

/// How many rows a list sets aside at most: about what fills two screens. Each keeps its effects, so more of them would slow every click.
const ASIDE: usize = 24;

/// What keeps an element as the signals have it.
type Follow = Rc<RefCell<dyn FnMut(&web_sys::Element)>>;

/// An element of HTML.
pub fn el(tag: &'static str) -> El {
    El::new(tag)
}

/// An element with a class and a text: the most frequent kind.
pub fn text(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> El {
    el(tag).class(class).say(text.as_ref())
}

fn shared<T: 'static>(mut compute: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(move || {
        leave_at_end();
        compute()
    }))
}

/// The generic methods only erase a type and hand over to these, which exist once.
impl El {
    #[inline(never)]
    fn set(mut self, name: &'static str, value: &str) -> El {
        // The last said holds.
        self.0.attributes.retain(|attribute| !matches!(attribute, Attribute::Fixed(known, _) if *known == name));
        self.0.attributes.push(Attribute::Fixed(name, value.to_owned()));
        self
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> El {
        self.0.lives = true;
        self.0.attributes.push(Attribute::Other(attribute));
        self
    }

    #[inline(never)]
    fn say(self, text: &str) -> El {
        self.add(Child::Text(Text::Fixed(text.to_owned())))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, act: Box<dyn FnMut(web_sys::Event)>) -> El {
        self.with(on(Custom::<web_sys::Event>::new(event), act).into_any_attr())
    }

    #[inline(never)]
    fn following(self, act: Follow) -> El {
        self.made(Rc::new(move |element| {
            let act = act.clone();
            Effect::new(move |_: Option<()>| {
                leave_at_end();
                (act.borrow_mut())(&element);
            });
        }))
    }

    #[inline(never)]
    fn made(self, act: Rc<dyn Fn(web_sys::Element)>) -> El {
        self.with(directive(move |element| act(element), ()).into_any_attr())
    }

    fn list<K: PartialEq + Clone + 'static>(self, keys: impl Fn() -> Vec<K> + 'static, make: impl Fn(K) -> El + 'static, aside: usize) -> El {
        let (keys, make) = (Rc::new(keys), Rc::new(make));
        self.made(Rc::new(move |parent| {
            let (keys, make) = (keys.clone(), make.clone());
            let mut known = Keys::new(aside);
            let follow = move || {
                let (now, make) = (keys(), make.clone());
                let change = known.change(&now);
                (change, Box::new(move |at: usize| AnyView::from(make(now[at].clone()))) as Make)
            };
            rows(&parent, Box::new(follow));
        }))
    }

    #[inline(never)]
    fn set_live(self, name: &'static str, value: SharedReactiveFunction<Option<String>>) -> El {
        self.with(custom_attribute(name, value).into_any_attr())
    }
}

impl El {
    /// Sets an attribute for good.
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
    pub fn style(mut self, name: &'static str, value: String) -> El {
        self.0.styles.push((name, value));
        self
    }

    /// Markup of the program's own making: drawings and marks, never a text from data.
    pub fn markup(mut self, svg: impl AsRef<str>) -> El {
        self.0.attributes.push(Attribute::Markup(svg.as_ref().to_owned()));
        self
    }

    /// Does something whenever an event reaches the element.
    pub fn on(self, event: &'static str, act: impl FnMut(web_sys::Event) + 'static) -> El {
        self.listen(event, Box::new(act))
    }

    /// Adds a text.
    pub fn text(self, text: impl AsRef<str>) -> El {
        self.say(text.as_ref())
    }

    /// Adds what stands inside, after what does already.
    pub fn child(self, child: impl Into<Child>) -> El {
        self.add(child.into())
    }

    /// Adds what stands inside, if there is anything.
    pub fn maybe(self, child: Option<impl Into<Child>>) -> El {
        match child {
            Some(child) => self.add(child.into()),
            None => self,
        }
    }

    /// Adds what stands inside, in this order.
    pub fn children<T: Into<Child>>(self, children: impl IntoIterator<Item = T>) -> El {
        children.into_iter().fold(self, |element, child| element.add(child.into()))
    }

    /// A text that follows signals.
    pub fn live_text(self, text: impl FnMut() -> String + 'static) -> El {
        self.add(Child::Text(Text::Live(Box::new(text))))
    }

    /// A child that follows signals; `None` leaves its place empty.
    pub fn live<T: Into<Child>>(self, child: impl FnMut() -> Option<T> + Send + 'static) -> El {
        self.add(Child::View(live(child)))
    }

    /// Does something with the element once all of it is there, and again whenever the signals change that this reads.
    pub fn follow(self, act: impl FnMut(&web_sys::Element) + 'static) -> El {
        self.following(Rc::new(RefCell::new(act)))
    }

    /// Children that keep their elements as long as their keys stay: whatever identifies a child and all that its content depends on and
    /// does not follow. They stand before all others.
    pub fn keyed<K: PartialEq + Clone + 'static>(self, keys: impl Fn() -> Vec<K> + 'static, make: impl Fn(K) -> El + 'static) -> El {
        self.list(keys, make, 0)
    }

    /// The same where what goes often comes back: the elements that went last wait for their keys outside the document.
    pub fn returning<K: PartialEq + Clone + 'static>(self, keys: impl Fn() -> Vec<K> + 'static, make: impl Fn(K) -> El + 'static) -> El {
        self.list(keys, make, ASIDE)
    }

    /// Gives the element a handle.
    pub fn handle<T: JsCast + Clone + 'static>(self, handle: Handle<T>) -> El {
        self.made(Rc::new(move |element| handle.take(&element)))
    }
}

/// A view that follows signals; `None` leaves its place empty.
pub fn live<T: Into<Child>>(mut view: impl FnMut() -> Option<T> + Send + 'static) -> AnyView {
    live_view(Box::new(move || view().map(Into::into)))
}

fn live_view(mut view: Box<dyn FnMut() -> Option<Child> + Send>) -> AnyView {
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || {
        leave_at_end();
        view().map(AnyView::from)
    });
    view.into_any()
}

/// A view that may be left out; its place stays.
pub fn maybe(element: Option<El>) -> AnyView {
    element.map_or_else(|| ().into_any(), AnyView::from)
}

/// Several views without an element around them.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}
