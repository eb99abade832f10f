//! The addresses of the view shown, whole, as they are sent to others.

use crate::page::site::Site;
use crate::view::View;
use crate::view::keys::encode;
use leptos::prelude::*;

/// Where the page stands, without a query.
fn page() -> String {
    let location = window().location();
    location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

fn of(site: Site, change: impl FnOnce(&mut View)) -> String {
    let mut view = site.view.get_untracked();
    (view.embed, view.edition) = (false, None);
    change(&mut view);
    page() + &encode(&view)
}

/// The view as it is now and will be with later figures.
pub fn live(site: Site) -> String {
    of(site, |_| ())
}

/// The view with the edition that it is seen in.
pub fn pinned(site: Site) -> String {
    of(site, |view| view.edition = Some(site.loaded().dataset.edition.clone()))
}

/// The view alone, for a frame in another page.
pub fn embedded(site: Site) -> String {
    of(site, |view| view.embed = true)
}

/// What the view is called: the browser's title without the name of the site.
pub fn title() -> String {
    let title = document().title();
    title.strip_suffix(&format!(" – {}", crate::words::page::name(crate::lang::Lang::Vi))).map_or(title.clone(), str::to_owned)
}
