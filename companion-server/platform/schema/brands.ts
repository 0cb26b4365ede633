export interface BrandTables {
  brand: {
    id: string;
    /** JSON of a brand profile. */
    profile: string;
    created_at: string;
    updated_at: string;
  };
}
