package com.asrops.demo;

import org.jspecify.annotations.Nullable;

/**
 * What the rest of the data has to know of a team member; days are epoch days.
 *
 * @param hired {@link #NEVER} for one who is only invited
 * @param left {@link #NEVER} for one who is still there
 */
record Member(
        int id,
        Post post,
        String status,
        int hired,
        int left,
        int companyId,
        @Nullable Integer classificationId,
        @Nullable Integer supervisorId) {

    static final int NEVER = Integer.MAX_VALUE;

    enum Post {
        MANAGER,
        SUPERINTENDENT,
        OFFICE,
        FOREMAN,
        CREW
    }

    /** Managers, superintendents and the office are salaried: they have no timecards and approve those of others. */
    boolean keepsTimecards() {
        return hired != NEVER && (post == Post.FOREMAN || post == Post.CREW);
    }
}
