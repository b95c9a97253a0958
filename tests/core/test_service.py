from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import asdict, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.case import Case
from core.errors import StoreUnavailable
from core.messages import ConversationId, Incoming
from core.ports import Conversation
from core.request import Request
from tests.conftest import ME, Talk
from tests.fakes import MemoryConversations

OTHER = ConversationId("discord", "9", "8")


class GoneConversations(MemoryConversations):
    """A store that cannot be reached."""

    def hold(self, who: ConversationId) -> AbstractAsyncContextManager[None]:
        return self._refuse(who)

    @asynccontextmanager
    async def _refuse(self, who: ConversationId) -> AsyncIterator[None]:
        if who not in self.held:
            raise StoreUnavailable("My memory can't be reached just now.")
        yield


async def test_every_message_leaves_one_line_without_its_content(talk: Talk) -> None:
    await talk.say("60-year-old man with copd named Xaverius")
    (line,) = talk.audit.lines
    assert (line.intent, line.outcome, line.patients) == ("generate", "ok", 1)
    assert line.milliseconds > 0
    assert "xaverius" not in str(asdict(line)).lower()


async def test_a_refused_message_is_logged_by_its_kind(talk: Talk) -> None:
    await talk.say("pregnant man")
    assert talk.audit.lines[-1].outcome == "Contradiction"


async def test_a_refused_edit_leaves_the_patient_as_it_was(talk: Talk) -> None:
    await talk.say("60-year-old man with copd")
    before = await talk.conversations.load(ME)
    refused = await talk.say("make him pregnant")
    assert "do not go together" in refused.text
    assert await talk.conversations.load(ME) == before


async def test_a_store_that_is_gone_is_said_to_be_gone(talk: Talk) -> None:
    talk.assistant._conversations = GoneConversations()
    reply = await talk.say("a man")
    assert reply.text == "My memory can't be reached just now."
    assert talk.audit.lines[-1].outcome == "StoreUnavailable"


async def test_a_command_states_more_than_its_text(talk: Talk) -> None:
    command = Incoming(
        conversation=ME,
        text="with hypertension",
        intent="generate",
        stated=Request(age=50, sex="female", conditions=("gout",)),
        seed=7,
    )
    await talk.assistant.answer(command)
    case = (await talk.conversations.load(ME)).case
    assert case is not None
    assert case.seed == 7
    assert case.request == Request(age=50, sex="female", conditions=("hypertension", "gout"))


async def test_an_export_command_names_its_format(talk: Talk) -> None:
    await talk.say("a man with gout")
    reply = await talk.assistant.answer(Incoming(conversation=ME, intent="export", format="csv"))
    assert reply.files[0].name.endswith(".csv")


async def test_every_format_can_be_asked_for_in_words(talk: Talk) -> None:
    await talk.say("a man with gout")
    for name in talk.assistant.formats:
        reply = await talk.say(f"as {name}")
        assert reply.files, name
        assert len(reply.files[0].content) > 100


async def test_generating_with_a_format_gives_chart_and_file(talk: Talk) -> None:
    reply = await talk.say("5 patients with asthma as csv")
    assert reply.tables
    assert len(reply.files[0].content.splitlines()) == 6


async def test_too_many_patients_are_declined_with_what_is_possible(talk: Talk) -> None:
    reply = await talk.say("5000000 patients with asthma")
    assert "100,000" in reply.text
    assert (await talk.conversations.load(ME)).case is None


async def test_a_large_cohort_shows_what_its_first_thousand_are(talk: Talk) -> None:
    reply = await talk.say("3000 patients with asthma")
    assert reply.text.startswith("3,000 fictional patients")
    assert "first 1,000" in reply.tables[0].title


async def test_undo_goes_back_over_cases_and_then_says_it_cannot(talk: Talk) -> None:
    await talk.say("a man with gout")
    await talk.say("a woman with asthma")
    back = await talk.say("undo")
    assert "gout" in back.text
    assert "nothing to undo" in (await talk.say("undo")).text


async def test_a_reading_that_suggests_a_diagnosis_offers_it(talk: Talk) -> None:
    await talk.say("30-year-old man, no hypertension, BP 112/70, seed 3")
    reply = await talk.say("add a very high blood pressure reading: 182/110")
    assert "suggests hypertension" in reply.text
    assert any(choice.say == "add hypertension" for choice in reply.choices)


async def test_every_button_says_something_that_is_understood(talk: Talk) -> None:
    for text in ("pregnant man", "gibberishxyz", "a man with gout", "no colchicine", "20 of them", "help"):
        reply = await talk.say(text)
        for choice in reply.choices:
            meaning = talk.assistant._reader.read(choice.say, in_conversation=True)
            assert meaning.understood, choice.say


async def test_conversations_do_not_hear_each_other(talk: Talk) -> None:
    await talk.say("a man with gout")
    reply = await talk.say("make him older", OTHER)
    assert "no patient yet" in reply.text


async def test_another_one_is_the_same_request_with_another_seed(talk: Talk) -> None:
    await talk.say("45-year-old woman with asthma")
    first = (await talk.conversations.load(ME)).case
    await talk.say("another one")
    second = (await talk.conversations.load(ME)).case
    assert first is not None
    assert second is not None
    assert second == replace(first, seed=second.seed)
    assert second.seed != first.seed


async def test_suggestions_begin_with_what_was_typed(talk: Talk) -> None:
    assert "hypertension" in talk.assistant.suggest("condition", "hyper")
    assert "hypertension" in talk.assistant.suggest("condition", "htn")
    assert "metformin" in talk.assistant.suggest("medication", "metf")
    assert len(talk.assistant.suggest("condition", "")) == 25


async def test_a_case_of_another_engine_is_said_to_be_one(talk: Talk) -> None:
    old = Case(request=Request(), seed=1, engine="0")
    code = await talk.conversations.share(old)
    reply = await talk.say(f"/case {code}")
    assert "engine" in reply.text or "no case" in reply.text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300))
async def test_no_text_whatever_is_answered_by_a_fault(text: str, talk: Talk) -> None:
    reply = await talk.say(text)
    assert reply.text


@pytest.mark.parametrize("text", ["", " ", "\x00\x07", "😀" * 50, "a" * 10_000, "patient with " * 900])
async def test_strange_messages_get_one_clear_answer(text: str, talk: Talk) -> None:
    reply = await talk.say(text)
    assert 10 < len(reply.text) < 600


async def test_the_conversation_kept_is_small(talk: Talk) -> None:
    await talk.say("500 patients with asthma")
    assert len(talk.conversations.saved[ME]) < 1_500
    loaded = await talk.conversations.load(ME)
    assert loaded == Conversation(case=loaded.case, past=loaded.past)


async def test_a_cohort_is_held_against_the_population(talk: Talk) -> None:
    await talk.say("700 adults")
    for asked in ("check realism", "is this data realistic?", "validate this cohort"):
        reply = await talk.say(asked)
        assert reply.tables[0].title == "Realism of 700 patients"
        assert "compared agree with the published figures" in reply.text or "Too few" in reply.text
        kinds = [file.media_type for file in reply.files]
        assert kinds[-2:] == ["text/csv", "application/json"]
        assert all(file.alt for file in reply.files if file.media_type == "image/png")


async def test_patients_with_a_rare_disease_are_not_the_population(talk: Talk) -> None:
    await talk.say("20 patients with lupus")
    reply = await talk.say("is this data realistic?")
    assert reply.text.startswith(
        "These patients cannot be held against the population: everybody was asked to have"
    )
    assert [choice.say for choice in reply.choices] == ["1000 of them"]


async def test_one_patient_is_checked_for_coherence_alone(talk: Talk) -> None:
    await talk.say("45-year-old man with type 2 diabetes")
    reply = await talk.say("is this realistic?")
    assert reply.text.endswith("One patient cannot be held against a population; a thousand can.")


async def test_without_the_drawing_library_the_reply_says_how_to_get_it(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.views.realism_figure.find_spec", lambda _name: None)
    await talk.say("20 adults")
    reply = await talk.say("check realism")
    assert "pip install 'synthomed[figures]'" in reply.text
    assert [file.media_type for file in reply.files] == ["text/csv", "application/json"]
