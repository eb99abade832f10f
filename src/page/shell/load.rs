//! Fetches the parts of the data that the page's head names. The only module that knows the network.

use crate::dataset::{Dataset, Refusal};
use crate::page::kit::dom::breathe;
use gloo_net::http::{Request, Response};

/// Why a file of this release is not there: the data, or a part of the program.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadFailure {
    /// No answer: no network, or the request was cut off.
    Network,
    /// Files are named by their content: where one is gone, or a page stands in its place, a newer release is there.
    Gone,
    /// The host answered with another status than success.
    Status(u16),
    /// A part of the program that came and does not run.
    Broken,
    /// It came and is no dataset that this program can show.
    Refused(Refusal),
}

impl LoadFailure {
    /// As scripts/browser/part.js writes it for a part of the program.
    pub fn of_part(written: &str) -> LoadFailure {
        match written.split_once(' ') {
            Some(("status", code)) => code.parse().map_or(LoadFailure::Broken, LoadFailure::Status),
            _ => match written {
                "network" => LoadFailure::Network,
                "gone" => LoadFailure::Gone,
                _ => LoadFailure::Broken,
            },
        }
    }
}

/// The file of a part of the data: the head names it with its hash, so that a cached one never meets a newer program.
fn address(part: &str) -> String {
    let named = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(&format!("meta[name=data][data-part=\"{part}\"]")).ok().flatten());
    // The head asks for it ahead unless it has been asked for.
    named
        .inspect(|named| drop(named.set_attribute("data-asked", "")))
        .and_then(|named| named.get_attribute("content"))
        .unwrap_or_else(|| format!("data/{part}.json"))
}

/// Whether the host sent a page where the file should be.
fn is_page(response: &Response) -> bool {
    response.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html"))
}

/// The bytes of a file of this site.
async fn file(address: &str) -> Result<Vec<u8>, LoadFailure> {
    let response = Request::get(address).send().await.map_err(|_| LoadFailure::Network)?;
    match response.status() {
        404 | 410 => Err(LoadFailure::Gone),
        code if !response.ok() => Err(LoadFailure::Status(code)),
        _ if is_page(&response) => Err(LoadFailure::Gone),
        _ => response.binary().await.map_err(|_| LoadFailure::Network),
    }
}

/// The dates of the editions that are kept in short, as the head names them.
pub fn editions() -> Vec<String> {
    let named = web_sys::window().and_then(|window| window.document()).and_then(|document| document.query_selector("meta[name=editions]").ok().flatten());
    let dates = named.and_then(|named| named.get_attribute("content")).unwrap_or_default();
    dates.split_whitespace().map(str::to_owned).collect()
}

/// What is kept of one of them.
pub async fn edition(date: &str) -> Result<Vec<u8>, LoadFailure> {
    file(&format!("data/editions/{date}.json")).await
}

/// Fetches, parses, checks and builds the bundle.
pub async fn fetch() -> Result<Dataset, LoadFailure> {
    let file = file(&address("dataset")).await?;
    let parsed = Dataset::parse(&file).map_err(LoadFailure::Refused)?;
    breathe().await;
    let sound = parsed.check().map_err(LoadFailure::Refused)?;
    breathe().await;
    Ok(sound.build())
}
