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

/// The address of the dataset: the page's head names it with its hash, so that a cached one never meets a newer program.
fn address() -> String {
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("link[rel=preload][href*='dataset.json']").ok().flatten());
    link.and_then(|link| link.get_attribute("href")).unwrap_or_else(|| "data/dataset.json".to_owned())
}

/// Fetches, parses and checks the dataset.
pub async fn bundled() -> Result<Dataset, LoadFailure> {
    let address = address();
    // The query is handed over apart: gloo-net would end one that stands in the address with a `&`, and the browser would fetch twice.
    let (file, query) = address.split_once('?').unwrap_or((&address, ""));
    let query = query.split('&').filter_map(|pair| pair.split_once('='));
    let response = Request::get(file).query(query).send().await.map_err(|_| LoadFailure::Network)?;
    if !response.ok() {
        return Err(LoadFailure::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(|_| LoadFailure::Network)?;
    Dataset::read(&bytes).map_err(LoadFailure::Refused)
}
