//! Fetches the bundled dataset and its excerpt. The only module that knows the network.

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

/// What can be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The whole bundle.
    Dataset,
    /// The excerpt that the front page's first screen needs.
    First,
}

/// The address of a file: the page's head names it with its hash, so that a cached one never meets a newer program.
fn address(file: File) -> String {
    let (name, bare) = match file {
        File::Dataset => ("meta[name=dataset]", "data/dataset.json"),
        File::First => ("meta[name=first]", "data/first.json"),
    };
    let named = web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector(name).ok().flatten());
    named.and_then(|named| named.get_attribute("content")).unwrap_or_else(|| bare.to_owned())
}

/// Fetches, parses and checks a file.
pub async fn fetch(file: File) -> Result<Dataset, LoadFailure> {
    let address = address(file);
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
