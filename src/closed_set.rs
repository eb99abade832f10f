//! Closed sets of ids: the page's, the format's and the link's words for a handful of known things.

#![warn(clippy::indexing_slicing)]

/// A closed set of ids of the format: the variants, their ids, and the way back.
macro_rules! closed_set {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $id] $(#[$variant_about])* $variant),* }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// What the format and the link call it.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),* }
            }

            /// The one with that id.
            pub fn from_id(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}
pub(crate) use closed_set;
