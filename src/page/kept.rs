//! What a reader chose in a view and no link says: the order of a list, the row that it stands at. It goes with the entry of the history, as the
//! place on the page does, so that Back leads to the list as it was left.

use leptos::prelude::*;

/// The choices of the views, each under a name of its own.
#[derive(Clone, Copy)]
pub struct Kept(StoredValue<Vec<(String, String)>>);

impl Default for Kept {
    /// Nothing chosen yet.
    fn default() -> Kept {
        Kept(StoredValue::new(Vec::new()))
    }
}

impl Kept {
    /// What was chosen under a name.
    pub fn read(self, name: &str) -> Option<String> {
        self.0.with_value(|all| all.iter().find(|(known, _)| known == name).map(|(_, chosen)| chosen.clone()))
    }

    /// Chooses; an empty text chooses nothing.
    pub fn write(self, name: &str, chosen: String) {
        self.0.update_value(|all| {
            all.retain(|(known, _)| known != name);
            if !chosen.is_empty() {
                all.push((name.to_owned(), chosen));
            }
        });
    }

    /// All of it, as `name=choice` joined by `&`; names and choices are the page's own words and have neither sign.
    pub fn written(self) -> String {
        self.0.with_value(|all| all.iter().map(|(name, chosen)| format!("{name}={chosen}")).collect::<Vec<_>>().join("&"))
    }

    /// Takes what was written in the place of what is there.
    pub fn take(self, written: &str) {
        self.0.set_value(written.split('&').filter_map(|part| part.split_once('=')).map(|(name, chosen)| (name.to_owned(), chosen.to_owned())).collect());
    }
}
