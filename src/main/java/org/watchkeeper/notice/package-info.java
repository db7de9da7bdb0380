/// Who is told what and when about planned work: channels, templates, plans, and what was sent.
///
/// A `Subject` is what people are told about; its `Course` is what happened to it. A `NoticePlan` says at which `Moment` which
/// `Channel` is told, and `Agenda` makes `Slot`s of both: what is later, due, late, missed, overtaken or sent, as a pure function of
/// plan, subject, the `Try`s so far and now. A try is claimed in the `Outbox` before anything leaves the console, so that two
/// consoles never both send; one that was claimed and never ended is unknown, and never sent again by itself.
///
/// `notice.post` sends what is due, `notice.store` keeps everything but secrets, which are in the `Vault` (`notice.keychain`);
/// `notice.webhook`, `notice.mail`, `notice.desktop` and `notice.script` are the ways a notice travels; `notice.document` makes plans of
/// what documents say; `notice.silence` keeps alerts quiet while work is under way.
@NullMarked
package org.watchkeeper.notice;

import org.jspecify.annotations.NullMarked;
