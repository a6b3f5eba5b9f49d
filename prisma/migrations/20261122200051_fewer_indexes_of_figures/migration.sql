-- DropIndex
DROP INDEX "Figure_value_articleId_ordinal_idx";

-- DropIndex
DROP INDEX "Figure_unitSlug_sortDate_articleId_idx";
