"""A text to be copied: as it stands, with a button that says whether it did."""

import streamlit as st

from loaders.language import Language

# Streamlit's own button of a code block shows under a mouse only, and over plain http, where a browser gives no page
# its clipboard, it fails in silence. The older way works there: what is selected is copied. Where that fails too, the
# text stays selected, so that the reader's own keys or menu copy it.
_draw = st.components.v2.component(
    "copyable",
    html='<div class="copyable"><code></code><button type="button"></button><span role="status"></span></div>',
    css="""
.copyable { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.copyable code {
  flex: 1 1 14rem; padding: 0.5rem 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem;
  color: inherit; background: var(--st-code-background-color); border-radius: var(--st-base-radius);
  font-family: var(--st-code-font);
}
.copyable button {
  padding: 0.25rem 0.75rem; min-height: 2rem; font: inherit; color: inherit; cursor: pointer;
  background: var(--st-background-color); border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius);
}
.copyable button:hover, .copyable button:focus-visible {
  color: var(--st-primary-color); border-color: var(--st-primary-color);
}
.copyable span { font-size: 0.875rem; }
.copyable span:empty { display: none; }
@media print { .copyable button, .copyable span { display: none; } }
""",
    js="""
const copySelected = (text) => {
  const give = (event) => {
    event.clipboardData.setData("text/plain", text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener("copy", give, { capture: true })
  try {
    return document.execCommand("copy")
  } finally {
    document.removeEventListener("copy", give, { capture: true })
  }
}

export default function ({ data, parentElement }) {
  const [shown, button, told] = ["code", "button", "span"].map((name) => parentElement.querySelector(name))
  if (shown.textContent !== data.text) told.textContent = ""
  shown.textContent = data.text
  button.textContent = data.copy
  button.setAttribute("aria-label", data.label)
  button.onclick = async () => {
    let copied
    try {
      await navigator.clipboard.writeText(data.text)
      copied = true
    } catch {
      getSelection().selectAllChildren(shown)
      copied = copySelected(data.text)
      if (copied) getSelection().removeAllRanges()
    }
    told.textContent = copied ? data.copied : data.failed
  }
}
""",
    isolate_styles=False,
)


def show_copyable(text: str, label: str, key: str, language: Language) -> None:
    """Draw a text with the button that copies it.

    Args:
        text: What is copied, as it stands.
        label: What the button is called where its place says nothing, such as `Copy the link`.
        key: What tells it from other texts on the page.
        language: The language of the button.
    """
    _draw(
        key=f"copy-{key}",
        data={
            "text": text,
            "label": label,
            "copy": language.text("Copy"),
            "copied": language.text("Copied."),
            "failed": language.text("The browser did not let the page copy. The text is selected: copy it yourself."),
        },
    )
