package org.watchkeeper.notice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchkeeper.notice.NoticeBook;
import org.watchkeeper.notice.NoticeKey;
import org.watchkeeper.notice.Outbox;
import org.watchkeeper.notice.Try;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.NoticeBookContract;
import org.watchkeeper.notice.testing.OutboxContract;
import org.watchkeeper.store.testing.TestDatabase;

/// Notice book and outbox keep their contracts on both databases, and two consoles on one store never both have a try.
class SqlNoticesTest {
    @Nested
    class OutboxOnSqlite extends OutboxOnDatabase {
        OutboxOnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class OutboxOnPostgres extends OutboxOnDatabase {
        OutboxOnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    @Nested
    class BookOnSqlite extends BookOnDatabase {
        BookOnSqlite() {
            super(TestDatabase.sqlite());
        }
    }

    @Nested
    class BookOnPostgres extends BookOnDatabase {
        BookOnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class BookOnDatabase extends NoticeBookContract {
        private final TestDatabase database;
        private final NoticeBook book;

        BookOnDatabase(TestDatabase database) {
            this.database = database;
            book = new SqlNoticeBook(database.open());
        }

        @Override
        protected NoticeBook book() {
            return book;
        }

        @AfterEach
        void close() {
            database.close();
        }
    }

    abstract static class OutboxOnDatabase extends OutboxContract {
        private final TestDatabase database;
        private final Outbox outbox;

        OutboxOnDatabase(TestDatabase database) {
            this.database = database;
            outbox = new SqlOutbox(database.open());
        }

        @Override
        protected Outbox outbox() {
            return outbox;
        }

        @AfterEach
        void close() {
            database.close();
        }

        @Test
        void of_two_consoles_that_claim_at_once_one_has_the_try() throws InterruptedException {
            var other = new SqlOutbox(database.open());
            var granted = new AtomicInteger();
            for (int number = 1; number <= 20; number++) {
                var one = new Try(new NoticeKey(Bulletin.upgrade().id(), Bulletin.channelId("ops"), "start"), number,
                        Bulletin.START, Bulletin.BY_ITSELF, Bulletin.START, Optional.empty());
                var rival = Thread.ofVirtual().start(() -> count(other.claim(one), granted));
                count(outbox.claim(one), granted);
                rival.join();
            }
            assertThat(granted).hasValue(20);
            assertThat(outbox.of(Bulletin.upgrade().id())).hasSize(20);
        }

        private static void count(boolean won, AtomicInteger granted) {
            if (won) {
                granted.incrementAndGet();
            }
        }
    }
}
