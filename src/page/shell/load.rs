//! Fetches the bundled dataset. The only module that knows the network.

use crate::dataset::{Dataset, Refusal};
use gloo_net::http::Request;

/// Why there are no data to show.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadFailure {
    /// No answer: no network, or the request was cut off.
    Network,
    /// The host answered with another status than success.
    Status(u16),
    Refused(Refusal),
}

/// The address of the bundle: the page's head names it with its hash, so that a cached one never meets a newer program.
fn address() -> String {
    let named = web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector("meta[name=dataset]").ok().flatten());
    // The head asks for it ahead unless it has been asked for.
    named
        .inspect(|named| drop(named.set_attribute("data-asked", "")))
        .and_then(|named| named.get_attribute("content"))
        .unwrap_or_else(|| "data/dataset.json".to_owned())
}

/// Fetches, parses and checks the bundle.
pub async fn fetch() -> Result<Dataset, LoadFailure> {
    let address = address();
    // The query is handed over apart: gloo-net would end one that stands in the address with a `&`, and the browser would fetch twice.
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    let query = query.split('&').filter_map(|pair| pair.split_once('='));
    let response = Request::get(path).query(query).send().await.map_err(|_| LoadFailure::Network)?;
    if !response.ok() {
        return Err(LoadFailure::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| LoadFailure::Network)?;
    Dataset::read(&bytes).map_err(LoadFailure::Refused)
}
