package org.watchkeeper.notice.testing;

import org.watchkeeper.notice.NoticeBook;

class MemoryNoticeBookTest extends NoticeBookContract {
    private final NoticeBook book = new MemoryNoticeBook();

    @Override
    protected NoticeBook book() {
        return book;
    }
}
